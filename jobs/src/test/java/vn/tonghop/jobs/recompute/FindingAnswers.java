package vn.tonghop.jobs.recompute;

import static vn.tonghop.jobs.recompute.Evidence.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers about what was found in the workbooks that some edition knows. */
final class FindingAnswers {

  private final Evidence evidence;
  private final Set<Delivered> known = new HashSet<>();

  FindingAnswers(Evidence evidence) {
    this.evidence = evidence;
    for (FrontRoom.Edition edition : evidence.room().editions()) {
      Set<String> collections = Standing.collectionsOf(edition.period());
      evidence.delivered().stream()
          .filter(one -> !one.at().isAfter(edition.asOf()))
          .filter(one -> collections.contains(one.collection()))
          .forEach(known::add);
    }
  }

  Map<String, List<String>> all() {
    return Map.of(
        "rejected_workbooks", rejected(),
        "commonest_findings", findings(),
        "findings_by_severity", severities());
  }

  private List<String> rejected() {
    return known.stream()
        .filter(one -> !one.isAccepted())
        .map(
            one ->
                row(
                    evidence.register().agency(one.agency()),
                    one.collection(),
                    one.at(),
                    one.fileName(),
                    one.rejects(),
                    known.stream()
                        .anyMatch(
                            other ->
                                other.isAccepted()
                                    && other.agency().equals(one.agency())
                                    && other.collection().equals(one.collection())
                                    && other.at().isAfter(one.at()))))
        .toList();
  }

  private List<String> findings() {
    Map<String, List<String>> messages = new TreeMap<>();
    Map<String, Set<String>> agencies = new TreeMap<>();
    for (Delivered one : known) {
      for (Delivered.Found found : one.findings()) {
        String what = row(found.code(), found.severity().toLowerCase(Locale.ROOT));
        messages.computeIfAbsent(what, any -> new ArrayList<>()).add(found.message());
        agencies.computeIfAbsent(what, any -> new TreeSet<>()).add(one.agency());
      }
    }
    List<String> rows = new ArrayList<>();
    messages.forEach(
        (what, all) ->
            rows.add(
                row(
                    what,
                    all.size(),
                    agencies.get(what).size(),
                    all.stream().min(String::compareTo).orElseThrow())));
    return rows;
  }

  private List<String> severities() {
    List<String> rows = new ArrayList<>();
    for (String severity : List.of("REJECT", "REMARK")) {
      Map<String, Long> counts =
          known.stream()
              .collect(
                  Collectors.groupingBy(
                      Delivered::collection,
                      TreeMap::new,
                      Collectors.summingLong(
                          one ->
                              one.findings().stream()
                                  .filter(found -> found.severity().equals(severity))
                                  .count())));
      counts.forEach(
          (collection, count) -> {
            if (count > 0) {
              rows.add(row(collection, severity.toLowerCase(Locale.ROOT), count));
            }
          });
    }
    return rows;
  }
}
