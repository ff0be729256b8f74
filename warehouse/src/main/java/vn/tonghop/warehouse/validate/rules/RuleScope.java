package vn.tonghop.warehouse.validate.rules;

import vn.tonghop.warehouse.Coded;

/** What a rule looks at: one workbook, or the figures of all agencies of a period. */
enum RuleScope implements Coded {
  SUBMISSION,
  COLLECTION
}
