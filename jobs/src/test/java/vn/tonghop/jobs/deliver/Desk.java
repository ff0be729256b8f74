package vn.tonghop.jobs.deliver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.MadeFrom;
import vn.tonghop.warehouse.home.DataHome;

/** What every letter test needs: a home with addresses, a moment, submissions to write about. */
record Desk(DataHome home) {

  static final Instant NOW = Instant.parse("2024-06-18T09:30:00Z");
  static final Letters LETTERS = new Letters(ZoneId.of("Asia/Ho_Chi_Minh"));
  static final Recipient TRADE = new Recipient("SCT", "Sở Công Thương");

  static Desk in(Path folder) throws Exception {
    Desk desk = new Desk(new DataHome(folder).create());
    desk.writeAddresses("SCT,vanthu.sct@example.vn,2024-01-01T00:00:00Z");
    return desk;
  }

  void writeAddresses(String... rows) throws Exception {
    Files.writeString(
        home.catalog().resolve("addresses.csv"),
        "agency,email,recorded_at\n" + String.join("\n", rows) + "\n");
  }

  PostOffice office(MailSettings settings, Duration later) {
    return new PostOffice(
        home, settings, Clock.fixed(NOW.plus(later), ZoneId.of("Asia/Ho_Chi_Minh")));
  }

  static MailSettings settings(int port, String... more) {
    Map<String, String> values = new TreeMap<>();
    values.put("m.host", "localhost");
    values.put("m.port", Integer.toString(port));
    values.put("m.security", "none");
    values.put("m.from", "tonghop@example.vn");
    values.put("m.answer-within", "3s");
    for (int i = 0; i < more.length; i += 2) {
      values.put("m." + more[i], more[i + 1]);
    }
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("m", MailSettings.class);
  }

  /** An edition of the first half of 2024. */
  static EditionRecord edition(int number) {
    return new EditionRecord(
        Period.of("2024-H1"),
        number,
        NOW,
        "",
        "",
        new MadeFrom(Map.of()),
        number - 1,
        List.of(),
        List.of(),
        Map.of());
  }

  static Letter receipt(int number) {
    return LETTERS.receipt(TRADE, submission(number, Verdict.ACCEPTED), List.of());
  }

  static Submission submission(int number, Verdict verdict) {
    Receipt receipt =
        new Receipt(
            Digest.ofText("workbook " + number),
            "SCT",
            "2024-06",
            "Báo cáo tháng 6 – Sở Công Thương.xlsx",
            10,
            NOW.minusSeconds(60),
            NOW.minusSeconds(60),
            NOW.minusSeconds(60),
            "folder",
            "landing/2024-06/SCT/x.xlsx");
    Finding finding =
        new Finding(
            "TEXT_WHERE_NUMBER_BELONGS",
            verdict == Verdict.REJECTED ? Severity.REJECT : Severity.REMARK,
            "Chỉ tiêu",
            "H12",
            "chưa có",
            "một số",
            "Ô này phải là số; đang ghi \"chưa có\".",
            "This cell must hold a number.");
    return new Submission(receipt, verdict, List.of(finding), "indicators", 1, 15, 12);
  }
}
