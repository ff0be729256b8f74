package vn.tonghop.warehouse.validate;

import java.util.List;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.workbook.read.FindingTexts;

/** Whether the sender is someone we know. */
record SenderRules(Register register) {

  List<Finding> check(Receipt receipt) {
    return register.findAgency(receipt.sender()).isPresent()
        ? List.of()
        : List.of(
            FindingTexts.structure().finding("UNKNOWN_AGENCY", "", "", receipt.sender(), "", ""));
  }
}
