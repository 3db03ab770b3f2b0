;;; tera.el --- Documents of tera in Emacs 29 or later -*- lexical-binding: t -*-

;; Findings as one types, completion, hover, definition, references, rename, formatting and fixes, through eglot and
;; tera's own language server; tera must be on PATH.

(require 'eglot)

(add-to-list 'auto-mode-alist '("\\.ya?ml\\'" . yaml-ts-mode))
(add-to-list 'eglot-server-programs '((yaml-mode yaml-ts-mode) . ("tera" "lsp")))
(add-hook 'yaml-ts-mode-hook #'eglot-ensure)

;;; tera.el ends here
