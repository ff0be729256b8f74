package vn.tonghop.reports.gate;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.PlainJson;

/**
 * What the gate found of an edition's reports, kept in the edition's folder.
 *
 * @param reports the reports that were examined
 * @param faults what is wrong with them; a report without one has passed
 * @param unreleased what becomes of those that passed while nobody has released the edition
 */
public record Verdict(List<String> reports, List<Fault> faults, Unreleased unreleased) {

  /** Of what nothing is wrong with, since nothing was examined. */
  public static final Verdict NONE = new Verdict(List.of(), List.of());

  /** Of an edition that waits for nobody. */
  public Verdict(List<String> reports, List<Fault> faults) {
    this(reports, faults, Unreleased.NOT_REQUIRED);
  }

  public Verdict {
    reports = List.copyOf(reports);
    faults = List.copyOf(faults);
  }

  /** The verdict in a folder; of an edition from before there was a gate, that nothing is wrong. */
  public static Verdict in(EditionFolder folder) {
    if (!Files.exists(folder.gate())) {
      return NONE;
    }
    Map<String, Object> read = PlainJson.read(folder.gate());
    List<Fault> faults = new ArrayList<>();
    for (Map<String, String> fault : PlainJson.objects(read, "faults")) {
      faults.add(
          new Fault(
              fault.getOrDefault("report", ""),
              Rule.valueOf(fault.getOrDefault("rule", "").toUpperCase(Locale.ROOT)),
              fault.getOrDefault("place_vi", ""),
              fault.getOrDefault("found_vi", ""),
              fault.getOrDefault("expected_vi", "")));
    }
    return new Verdict(PlainJson.texts(read, "reports"), faults, folder.unreleased());
  }

  /** Keeps it in a folder. */
  public void write(EditionFolder folder) {
    Map<String, Object> written = new LinkedHashMap<>();
    if (unreleased.isAskedFor()) {
      written.put(EditionFolder.RELEASE, unreleased.code());
    }
    written.put("reports", reports);
    written.put("held", listHeld());
    written.put("faults", faults.stream().map(Verdict::entry).toList());
    String json =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(written);
    Aside.beside().write(folder.gate(), json + "\n");
  }

  /** The reports that did not pass. */
  public List<String> listHeld() {
    return reports.stream().filter(report -> !faultsOf(report).isEmpty()).toList();
  }

  /** The reports that lack their signature, with what is wrong with it; of others nothing. */
  public Verdict unsigned() {
    List<Fault> own = faults.stream().filter(fault -> fault.rule() == Rule.SIGNATURE).toList();
    return new Verdict(own.stream().map(Fault::report).distinct().toList(), own, unreleased);
  }

  /** What is wrong with a report. */
  public List<Fault> faultsOf(String report) {
    return faults.stream().filter(fault -> fault.report().equals(report)).toList();
  }

  private static Map<String, String> entry(Fault fault) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("report", fault.report());
    entry.put("rule", fault.rule().code());
    entry.put("place_vi", fault.placeVi());
    entry.put("found_vi", fault.foundVi());
    entry.put("expected_vi", fault.expectedVi());
    return entry;
  }
}
