-- Drives `tera lsp` from Neovim without a screen: findings, hover, completion, definition and rename.
-- nvim --headless -u NONE -S neovim_session.lua, with TERA_SETTINGS the settings of editors/neovim, TERA_FILE a document
-- with items and TERA_ITEM one of its ids. Prints a line each; ends 0, or 1 with what failed.
local file, item = os.getenv("TERA_FILE"), os.getenv("TERA_ITEM")

local function say(text)
  io.stdout:write(text .. "\n")
end

local function fail(text)
  say("FAILED: " .. text)
  vim.cmd("cquit 1")
end

local function await(what, ready)
  if not vim.wait(20000, ready, 50) then
    fail(what .. " did not come")
  end
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  for _, answer in pairs(answers or {}) do
    if answer.error then
      fail(method .. ": " .. vim.inspect(answer.error))
    end
    return answer.result
  end
  fail(method .. ": no answer")
end

-- The place of the id where it is defined.
local function goto_item(pattern)
  vim.fn.cursor(1, 1)
  if vim.fn.search(pattern) == 0 then
    fail(pattern .. " is not in the file")
  end
  vim.fn.search(item, "c", vim.fn.line("."))
end

vim.cmd("edit " .. vim.fn.fnameescape(file))
dofile(os.getenv("TERA_SETTINGS"))
await("the server", function()
  local client = vim.lsp.get_active_clients()[1]
  return client and client.initialized
end)

goto_item("id: " .. item)
local defined = vim.fn.line(".")
local hover = request("textDocument/hover", vim.lsp.util.make_position_params())
if not (hover and vim.inspect(hover.contents):find(item, 1, true)) then
  fail("hover: " .. vim.inspect(hover))
end
say("hover names the item")

local definition = request("textDocument/definition", vim.lsp.util.make_position_params())
local place = definition and (definition[1] or definition)
local range = place and (place.range or place.targetSelectionRange)
if not range or range.start.line ~= defined - 1 then
  fail("definition: " .. vim.inspect(definition))
end
say("definition is on line " .. defined)

local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
vim.api.nvim_buf_set_lines(0, 0, 0, false, { "tittle: x" })
await("the finding", function()
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    if finding.lnum == 0 then
      return true
    end
  end
  return false
end)
say("a wrong key is found before saving")
vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
await("no finding", function()
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    if finding.lnum == 0 and finding.severity == vim.diagnostic.severity.ERROR then
      return false
    end
  end
  return true
end)

vim.fn.cursor(defined, 1)
local position = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = 0, character = 0 } }
local completion = request("textDocument/completion", position)
local items = completion.items or completion
if #items == 0 then
  fail("no completion")
end
say("completion offers keys")

goto_item("id: " .. item)
local params = vim.lsp.util.make_position_params()
params.newName = item .. "-baru"
local edit = request("textDocument/rename", params)
local count = 0
for _, change in ipairs(edit.documentChanges or {}) do
  count = count + #change.edits
end
for _, edits in pairs(edit.changes or {}) do
  count = count + #edits
end
if count < 1 then
  fail("rename: " .. vim.inspect(edit))
end
vim.lsp.util.apply_workspace_edit(edit, "utf-16")
if vim.fn.search("id: " .. item .. "-baru", "w") == 0 then
  fail("the id was not renamed")
end
say("rename changes " .. count .. " places")
vim.cmd("qall!")
