-- Documents of tera in Neovim 0.7 or later: completion, hover and diagnostics by the schema.
local marker = vim.fs and vim.fs.find("Grammar", { upward = true, type = "directory" })[1]
  or vim.fn.finddir("Grammar", vim.fn.expand("%:p:h") .. ";")
local root = vim.fn.fnamemodify(marker ~= "" and marker or ".", ":p:h:h")
local schema = "file://" .. root .. "/Grammar/documents.draft-07.schema.json"
local settings = {
  yaml = { schemas = { [schema] = "*.yaml" }, validate = true, completion = true, hover = true },
}

local client = vim.lsp.start_client({
  name = "yaml",
  cmd = { "yaml-language-server", "--stdio" },
  root_dir = root,
  settings = settings,
  on_init = function(started)
    started.notify("workspace/didChangeConfiguration", { settings = settings })
  end,
})
if client then
  vim.lsp.buf_attach_client(0, client)
end
vim.bo.omnifunc = "v:lua.vim.lsp.omnifunc"
vim.keymap.set("n", "K", vim.lsp.buf.hover, { buffer = 0 })
