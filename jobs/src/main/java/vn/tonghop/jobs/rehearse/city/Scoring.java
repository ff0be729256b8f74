package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * Compares findings with the answer key. An error is found if its finding stands at its row, or at
 * its file. Other findings on the same indicator of that workbook are its consequences; all that
 * remain are false alarms.
 */
final class Scoring {

  private static final String ASSIGNMENTS = "assignments_";
  private static final Pattern CELL = Pattern.compile("\\b[A-Z]{1,2}[1-9][0-9]*\\b");

  private final Landing landing;
  private final WorkbookReader reader;
  private final Verdicts verdicts;
  private final Map<ErrorKind, int[]> counts = new EnumMap<>(ErrorKind.class);
  private final Map<String, Long> falseAlarms = new TreeMap<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> unshown = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();
  private final List<Planted> planted = new ArrayList<>();

  Scoring(DataHome home) {
    this.landing = new Landing(home);
    this.reader = new WorkbookReader(home);
    this.verdicts = new Verdicts(home);
  }

  Score score(List<Planted> planted) {
    Map<String, List<Submission>> attempts = new HashMap<>();
    List<Submission> all =
        verdicts.list().stream()
            .sorted(Comparator.comparing(submission -> submission.receipt().receivedAt()))
            .toList();
    all.forEach(one -> attempts.computeIfAbsent(delivery(one), any -> new ArrayList<>()).add(one));
    Map<String, List<Planted>> errors = new LinkedHashMap<>();
    for (Planted error : planted) {
      errors
          .computeIfAbsent(error.agency() + " " + error.collection(), any -> new ArrayList<>())
          .add(error);
    }
    this.planted.addAll(planted);
    Set<Submission> explained = new HashSet<>();
    errors.forEach(
        (delivery, together) -> {
          List<Submission> sent = attempts.getOrDefault(delivery, List.of());
          judge(together, sent);
          sent.stream().limit(1).forEach(explained::add);
        });
    all.stream()
        .filter(one -> !explained.contains(one))
        .forEach(one -> countAlarms(one, errors.getOrDefault(delivery(one), List.of())));
    return new Score(lines(), missed, unshown, alarms, falseAlarms, all.size());
  }

  private static String delivery(Submission submission) {
    return submission.receipt().sender() + " " + submission.receipt().collection();
  }

  private void judge(List<Planted> together, List<Submission> sent) {
    Map<String, String> subjects = sent.isEmpty() ? Map.of() : subjectsByRow(sent.get(0));
    Set<Finding> owned = new HashSet<>();
    for (Planted error : together) {
      int[] count = counts.computeIfAbsent(error.kind(), any -> new int[5]);
      count[0]++;
      count[3] += error.isShown() ? 1 : 0;
      if (sent.isEmpty()) {
        missed.add(wording(error, "no workbook was judged"));
        continue;
      }
      boolean isFound = isAnswered(error, sent);
      for (Finding finding : sent.get(0).findings()) {
        if (isOurs(error, finding, subjects)) {
          owned.add(finding);
          boolean isAnswer = error.kind().isAnsweredBy(finding.code());
          isFound |= isAnswer;
          count[2] += isAnswer ? 0 : 1;
        }
      }
      count[error.isShown() ? 1 : 4] += isFound ? 1 : 0;
      if (!error.isShown()) {
        unshown.add(wording(error, (isFound ? "found; " : "") + notShown(error)));
      } else if (!isFound) {
        missed.add(
            wording(
                error,
                "%s to %s, against it: %s; found instead: %s"
                    .formatted(
                        error.truth(),
                        error.written(),
                        String.join(", ", error.evidence().against()),
                        codes(sent.get(0)))));
      }
    }
    sent.stream()
        .limit(1)
        .forEach(
            first ->
                first.findings().stream()
                    .filter(finding -> !owned.contains(finding))
                    .forEach(finding -> countAlarm(first, finding, subjects)));
  }

  /**
   * Whether a finding tells of an error: at one of its rows, or at another whose words name it.
   *
   * @param subjects the indicators, or the codes, by {@link #place}
   */
  static boolean isOurs(Planted error, Finding finding, Map<String, String> subjects) {
    return error.kind().isOfFile()
        || finding.cell().isEmpty()
        || (error.kind() == ErrorKind.SHEET_COPIED && error.kind().isAnsweredBy(finding.code()))
        || places(finding).anyMatch(place -> isOf(error, subjects.getOrDefault(place, "")));
  }

  /** Without a finding to expect, the answer is that the workbook that was sent last stands. */
  private static boolean isAnswered(Planted error, List<Submission> sent) {
    return error.kind().finding().isEmpty()
        && sent.size() > 1
        && sent.get(sent.size() - 1).isAccepted();
  }

  /** Some errors are of several rows, and their finding stands at one of them. */
  private static boolean isOf(Planted error, String subject) {
    return switch (error.kind()) {
      case SHARES_OFF -> subject.startsWith("GRDP_SHARE_");
      case RATE_OF_WRONG_SIGN, RATES_SWAPPED, INDEX_FOR_GROWTH ->
          subject.startsWith(
              error
                  .subject()
                  .replaceAll(
                      "_(AGRI|INDUSTRY|SERVICES|TAX|MANUFACTURING|ELECTRICITY|WATER)$", ""));
      case SHEET_COPIED, ROWS_SWAPPED -> subject.matches("[A-Z0-9_]+");
      default ->
          error.isOf(subject)
              || error.subjects().stream()
                  .anyMatch(one -> isOneStock(one, subject) || isOneSum(one, subject));
    };
  }

  /** The lines of assignments are told by one another. */
  private static boolean isOneSum(String one, String other) {
    return one.startsWith(ASSIGNMENTS) && other.startsWith(ASSIGNMENTS);
  }

  /** A stock and the flow that moves it are told by one another. */
  private static boolean isOneStock(String one, String other) {
    String stock = "_(RECOGNISED|TOTAL)$";
    return !one.equals(other) && one.replaceAll(stock, "").equals(other.replaceAll(stock, ""));
  }

  private void countAlarms(Submission submission, List<Planted> together) {
    Map<String, String> subjects = Map.of();
    for (Finding finding : submission.findings()) {
      // What is restated after the deadline is late, as it is meant to be.
      if (finding.code().equals("LATE") && !together.isEmpty()) {
        continue;
      }
      subjects = subjects.isEmpty() ? subjectsByRow(submission) : subjects;
      countAlarm(submission, finding, subjects);
    }
  }

  /** What contradicts a wrong figure that an earlier workbook left standing is no false alarm. */
  private void countAlarm(Submission submission, Finding finding, Map<String, String> subjects) {
    String subject = subjects.getOrDefault(place(finding), "");
    boolean isAftermath =
        planted.stream()
            .anyMatch(
                error ->
                    !error.kind().isCorrected()
                        && error.subject().equals(subject)
                        && error.collection().code().compareTo(submission.receipt().collection())
                            < 0);
    if (!isAftermath) {
      falseAlarms.merge(finding.code(), 1L, Long::sum);
      alarms.add(
          "%s %s %s %s: %s"
              .formatted(
                  finding.code(),
                  submission.receipt().sender(),
                  submission.receipt().collection(),
                  finding.cell(),
                  finding.messageEn()));
    }
  }

  /** The indicator, or the code, of every row by the sheet's title and the row's number. */
  private Map<String, String> subjectsByRow(Submission submission) {
    Map<String, String> subjects = new HashMap<>();
    if (reader.read(landing.original(submission.receipt())) instanceof Reading.Delivered read) {
      for (FilledSheet sheet : read.sheets()) {
        String key = sheet.sheet().listKeys().get(0).name();
        for (FilledRow row : sheet.rows()) {
          subjects.put(sheet.sheet().titleVi() + "!" + row.number(), row.text(key));
        }
      }
    }
    return subjects;
  }

  private static String place(Finding finding) {
    return place(finding.sheet(), finding.cell());
  }

  private static String place(String sheet, String cell) {
    return sheet + "!" + cell.replaceAll("[^0-9]", "");
  }

  /** The row at which a finding stands, and those whose cells its words name. */
  private static Stream<String> places(Finding finding) {
    return Stream.concat(
        Stream.of(place(finding)),
        CELL.matcher(finding.messageEn())
            .results()
            .map(cell -> place(finding.sheet(), cell.group())));
  }

  private List<Score.Line> lines() {
    return counts.entrySet().stream()
        .map(
            kind ->
                new Score.Line(
                    kind.getKey().code(),
                    kind.getKey().finding(),
                    kind.getValue()[0],
                    kind.getValue()[3],
                    kind.getValue()[1],
                    kind.getValue()[4],
                    kind.getValue()[2]))
        .toList();
  }

  private static String wording(Planted error, String outcome) {
    return "%s %s %s %s: %s"
        .formatted(
            error.kind().code(),
            error.agency(),
            error.collection(),
            String.join("/", error.rowKey()),
            outcome);
  }

  private static String notShown(Planted error) {
    return error.evidence().beside().isEmpty()
        ? "nothing reported before and no other figure speaks of it"
        : "it agrees with " + String.join(", ", error.evidence().beside());
  }

  private static List<String> codes(Submission submission) {
    return submission.findings().stream().map(Finding::code).distinct().toList();
  }
}
