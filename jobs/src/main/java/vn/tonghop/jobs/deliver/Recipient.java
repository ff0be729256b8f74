package vn.tonghop.jobs.deliver;

import vn.tonghop.warehouse.Agency;

/** Whom a letter is for: a code that the list of addresses knows, and the name to greet. */
public record Recipient(String code, String nameVi) {

  public static Recipient of(Agency agency) {
    return new Recipient(agency.code(), agency.nameVi());
  }
}
