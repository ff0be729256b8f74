package vn.tonghop.jobs.rehearse.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** The profiles of all indicators and of the quantities that they share. */
final class Profiles {

  private static final String RESOURCE = "/rehearse/profiles.csv";

  private final Map<String, Profile> byCode = new LinkedHashMap<>();

  static Profiles shipped() {
    Profiles profiles = new Profiles();
    PlainTable.ofCsv(RESOURCE, ShippedFiles.text(RESOURCE, Profiles.class))
        .listByName()
        .forEach(line -> profiles.byCode.put(line.get("code"), Profile.of(line)));
    return profiles;
  }

  Profile get(String code) {
    Profile profile = byCode.get(code);
    if (profile == null) {
      throw new Failure(
          "Cannot generate %s: no profile, expected a line in %s".formatted(code, RESOURCE));
    }
    return profile;
  }

  /** The components of a whole, in the order of the list. */
  List<Profile> partsOf(String code) {
    return byCode.values().stream().filter(profile -> profile.of().equals(code)).toList();
  }
}
