;;; tera.el --- Documents of tera in Emacs 29 or later -*- lexical-binding: t -*-

;; Completion, hover and diagnostics by the schema, through eglot and yaml-language-server.

(require 'eglot)

(add-to-list 'auto-mode-alist '("\\.ya?ml\\'" . yaml-ts-mode))
(add-to-list 'eglot-server-programs '((yaml-mode yaml-ts-mode) . ("yaml-language-server" "--stdio")))

(defun tera-yaml-settings (_server)
  "The schema of the project that the buffer belongs to."
  (let ((root (locate-dominating-file default-directory "Grammar")))
    `(:yaml (:schemas (,(intern (concat ":file://" (expand-file-name root)
                                        "Grammar/documents.draft-07.schema.json"))
                       ["*.yaml"])
             :validate t :completion t :hover t))))

(setq-default eglot-workspace-configuration #'tera-yaml-settings)
(add-hook 'yaml-ts-mode-hook #'eglot-ensure)

;;; tera.el ends here
