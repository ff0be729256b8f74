package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  private final Landing landing;
  private final WorkbookReader reader;
  private final Verdicts verdicts;
  private final Map<ErrorKind, int[]> counts = new EnumMap<>(ErrorKind.class);
  private final Map<String, Long> falseAlarms = new TreeMap<>();
  private final List<String> missed = new ArrayList<>();

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
    all.forEach(
        one ->
            attempts
                .computeIfAbsent(
                    one.receipt().sender() + " " + one.receipt().collection(),
                    any -> new ArrayList<>())
                .add(one));
    Set<Submission> explained = new HashSet<>();
    for (Planted error : planted) {
      List<Submission> sent =
          attempts.getOrDefault(error.agency() + " " + error.collection(), List.of());
      judge(error, sent);
      sent.stream().limit(1).forEach(explained::add);
    }
    all.stream().filter(one -> !explained.contains(one)).forEach(this::countAlarms);
    return new Score(lines(), missed, falseAlarms, all.size());
  }

  private void judge(Planted error, List<Submission> sent) {
    int[] count = counts.computeIfAbsent(error.kind(), any -> new int[3]);
    count[0]++;
    if (sent.isEmpty()) {
      missed.add(wording(error, "no workbook was judged"));
      return;
    }
    Submission first = sent.get(0);
    Map<String, String> subjects = subjectsByRow(first);
    boolean isFound = isAnswered(error, sent);
    for (Finding finding : first.findings()) {
      boolean isOurs =
          error.kind().isOfFile()
              || finding.cell().isEmpty()
              || isOf(error, subjects.getOrDefault(place(finding), ""));
      if (isOurs && finding.code().equals(error.kind().finding())) {
        isFound = true;
      } else if (isOurs) {
        count[2]++;
      } else {
        falseAlarms.merge(finding.code(), 1L, Long::sum);
      }
    }
    count[1] += isFound ? 1 : 0;
    if (!isFound) {
      missed.add(wording(error, "found instead: " + codes(first)));
    }
  }

  /** Without a finding to expect, the answer is that the corrected workbook stands. */
  private static boolean isAnswered(Planted error, List<Submission> sent) {
    return error.kind().finding().isEmpty()
        && sent.size() == 2
        && sent.stream().allMatch(Submission::isAccepted);
  }

  /** Shares and assignments are one sum: its finding stands at the first of them. */
  private static boolean isOf(Planted error, String subject) {
    return switch (error.kind()) {
      case SHARES_OFF -> subject.startsWith("GRDP_SHARE_");
      case ASSIGNMENTS_OFF -> subject.startsWith("assignments_");
      default -> subject.equals(error.subject());
    };
  }

  private void countAlarms(Submission submission) {
    submission.findings().forEach(finding -> falseAlarms.merge(finding.code(), 1L, Long::sum));
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
    return finding.sheet() + "!" + finding.cell().replaceAll("[^0-9]", "");
  }

  private List<Score.Line> lines() {
    return counts.entrySet().stream()
        .map(
            kind ->
                new Score.Line(
                    kind.getKey().code(),
                    kind.getKey().finding(),
                    kind.getValue()[0],
                    kind.getValue()[1],
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

  private static List<String> codes(Submission submission) {
    return submission.findings().stream().map(Finding::code).distinct().toList();
  }
}
