package vn.tonghop.warehouse.intake;

import java.util.List;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.SameText;

/** Whose a folder or account is: by the agency's code, or as people name folders. */
record Senders(Register register) {

  /**
   * The code of the agency that a folder is named after, by its code in whatever letters or its
   * name; the folder's own name if it is nobody's, or two agencies bear that name.
   */
  String of(String folder) {
    if (register.findAgency(folder).isPresent()) {
      return folder;
    }
    List<String> named =
        register.listAgencies().stream()
            .filter(
                agency ->
                    SameText.isSame(agency.code(), folder)
                        || SameText.isSame(agency.nameVi(), folder))
            .map(Agency::code)
            .distinct()
            .toList();
    return named.size() == 1 ? named.get(0) : folder;
  }
}
