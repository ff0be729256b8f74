package vn.tonghop.warehouse.validate.rules;

import vn.tonghop.warehouse.workbook.form.Entrusted;

/**
 * What predecessors reported in one sheet.
 *
 * @param entrusted the things that the agency now answers for; rows about others stay behind
 */
public record Inherited(PastRows past, Entrusted entrusted) {}
