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

  static void find(Examined report, Faults faults) {
    Claims drawn =
        new Claims(
            report.pages().stream()
                .flatMap(page -> page.drawn().stream())
                .map(Page.Run::text)
                .collect(Collectors.joining(" ")));
    List<String> figures = new ArrayList<>();
    for (Section section : report.contents().sections()) {
      if (section.said() instanceof Said.Plot plot) {
        if (plot.isEmpty()) {
          String place = "biểu đồ “%s”".formatted(plot.title());
          faults.add(Rule.CHARTS, place, "không có số nào", "ít nhất một số liệu");
        }
        figures.addAll(written(plot));
      }
    }
    drawn
        .listMissing(figures)
        .forEach(figure -> faults.add(Rule.CHARTS, "các biểu đồ", "không in số này", figure));
  }

  private static List<String> written(Said.Plot plot) {
    List<String> written = new ArrayList<>();
    for (Said.Plot.Series series : plot.series()) {
      for (int point = 0; point < series.data().size(); point++) {
        Said.Plot.Datum datum = series.data().get(point);
        if (datum != Said.Plot.Datum.NONE && plot.isWritten(series, point)) {
          written.add(datum.text());
        }
      }
    }
    return written;
  }
}
