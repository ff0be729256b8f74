package vn.tonghop.reports.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.measure.Claims;
import vn.tonghop.reports.measure.Page;

/** Every chart has something to show, and each figure of it stands on the page. */
final class ChartsDrawn {

  private ChartsDrawn() {}

  static List<Fault> faults(Examined report) {
    Claims drawn =
        new Claims(
            report.pages().stream()
                .flatMap(page -> page.drawn().stream())
                .map(Page.Run::text)
                .collect(Collectors.joining(" ")));
    List<Fault> faults = new ArrayList<>();
    for (Section section : report.contents().sections()) {
      if (section.said() instanceof Said.Plot plot) {
        faults.addAll(faults(report, plot, drawn));
      }
    }
    return faults;
  }

  private static List<Fault> faults(Examined report, Said.Plot plot, Claims drawn) {
    String place = "biểu đồ “%s”".formatted(plot.title());
    List<Said.Plot.Datum> known =
        plot.series().stream()
            .flatMap(series -> series.data().stream())
            .filter(datum -> datum != Said.Plot.Datum.NONE)
            .toList();
    List<Fault> faults = new ArrayList<>();
    if (known.isEmpty()) {
      faults.add(report.fault(Rule.CHARTS, place, "không có số nào", "ít nhất một số liệu"));
    }
    for (Said.Plot.Datum datum : known) {
      if (!drawn.claim(datum.text())) {
        faults.add(report.fault(Rule.CHARTS, place, "không in số này", datum.text()));
      }
    }
    return faults;
  }
}
