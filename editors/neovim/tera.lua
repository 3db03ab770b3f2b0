-- Documents of tera in Neovim 0.7 or later, by tera's own language server: findings as one types, completion, hover,
-- definition, references, rename, formatting and fixes. tera must be on PATH.
local marker = vim.fn.finddir("Instruments", vim.fn.expand("%:p:h") .. ";")
local root = marker ~= "" and vim.fn.fnamemodify(marker, ":p:h") or vim.fn.expand("%:p:h")

local client = vim.lsp.start_client({ name = "tera", cmd = { "tera", "lsp" }, root_dir = root })
if client then
  vim.lsp.buf_attach_client(0, client)
end
vim.bo.omnifunc = "v:lua.vim.lsp.omnifunc"
local function map(keys, action)
  vim.keymap.set("n", keys, action, { buffer = 0 })
end
map("K", vim.lsp.buf.hover)
map("gd", vim.lsp.buf.definition)
map("gr", vim.lsp.buf.references)
map("<F2>", vim.lsp.buf.rename)
