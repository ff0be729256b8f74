package vn.tonghop.jobs.rehearse.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.warehouse.Failure;

/** The profiles of all indicators and of the quantities that they share. */
final class Profiles {

  private static final String RESOURCE = "/rehearse/profiles.csv";

  private final Map<String, Profile> byCode = new LinkedHashMap<>();

  static Profiles shipped() {
    Profiles profiles = new Profiles();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Profiles.class.getResourceAsStream(RESOURCE);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (CSVRecord line : format.parse(reader)) {
        Profile profile = Profile.of(line.toMap());
        profiles.byCode.put(profile.code(), profile);
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(RESOURCE, e.getMessage()), e);
    }
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
