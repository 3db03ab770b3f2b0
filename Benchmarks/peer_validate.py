#!/usr/bin/env python3
"""peer_validate.py SCHEMA FILE...: the best validating peer measured, py-yaml12 (Rust) with jsonschema-rs (Rust).

It parses every document and validates its shape. It resolves no reference, checks no coverage and keeps no positions.
Exit 1 when a document is invalid.
"""
import json
import sys

import jsonschema_rs
import yaml12

validator = jsonschema_rs.validator_for(json.load(open(sys.argv[1], encoding="utf-8")))
valid = True
documents = 0
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        for document in yaml12.parse_yaml(file.read(), multi=True):
            documents += 1
            valid = validator.is_valid(document) and valid
print(documents, "documents", "valid" if valid else "invalid")
sys.exit(0 if valid else 1)
