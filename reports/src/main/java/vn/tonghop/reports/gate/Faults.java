package vn.tonghop.reports.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Where rules tell what is wrong with one report. */
record Faults(String report, List<Fault> list) {

  /** What a rule finds in a report. */
  static List<Fault> of(Examined report, BiConsumer<Examined, Faults> rule) {
    Faults faults = new Faults(report.code(), new ArrayList<>());
    rule.accept(report, faults);
    return faults.list();
  }

  void add(Rule rule, String place, String found, String expected) {
    list.add(new Fault(report, rule, place, found, expected));
  }
}
