# Holds each line of standard input (JSON) against the JSON Schema in a file. Tells what is wrong, and how many were right.
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
right = 0
for line in sys.stdin:
    errors = list(validator.iter_errors(json.loads(line)))
    for error in errors:
        print(error.json_path, error.message, line)
    right += not errors
print(right, "right")
