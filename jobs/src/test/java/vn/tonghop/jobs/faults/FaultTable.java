package vn.tonghop.jobs.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.home.DataHome;

/** What was tried, a line a kind of fault, and what could not be tried and why. */
final class FaultTable {

  private final List<Tried> all = new ArrayList<>();
  private final Map<String, String> refused = new LinkedHashMap<>();

  void add(Tried tried) {
    all.add(tried);
    System.out.printf(
        Locale.ROOT,
        "  %s, %s: %s, recovered in %.1f s%n",
        tried.fault(),
        tried.detail(),
        tried.isHarmless() ? "harmless" : "HARM " + tried,
        tried.seconds());
  }

  /** Adds what was tried with all that came of it; a home that was not harmed goes. */
  void judge(Tried tried, List<String> differences, DataHome home) {
    Tried judged = tried.with(differences);
    add(judged);
    if (judged.isHarmless()) {
      FaultHome.remove(home.root());
    }
  }

  void refuse(String fault, String reason) {
    refused.put(fault, reason);
  }

  List<Tried> harmful() {
    return all.stream().filter(tried -> !tried.isHarmless()).toList();
  }

  List<String> faults() {
    return all.stream().map(Tried::fault).distinct().toList();
  }

  String print() {
    StringBuilder text = new StringBuilder();
    text.append(
        "fault                                  | tried | lost | doubled | half-written | not the same | recovered in s, mean and worst\n");
    text.append(
        "---------------------------------------|-------|------|---------|--------------|--------------|--------------------------------\n");
    all.stream()
        .collect(Collectors.groupingBy(Tried::fault, LinkedHashMap::new, Collectors.toList()))
        .forEach((fault, tries) -> text.append(line(fault, tries)));
    refused.forEach(
        (fault, reason) -> text.append("%-38s | not tried here: %s%n".formatted(fault, reason)));
    return text.toString();
  }

  private static String line(String fault, List<Tried> tries) {
    return String.format(
        Locale.ROOT,
        "%-38s | %5d | %4d | %7d | %12d | %12d | %6.1f %6.1f%n",
        fault,
        tries.size(),
        sum(tries, Tried::lost),
        sum(tries, Tried::doubled),
        sum(tries, Tried::halfWritten),
        tries.stream().filter(tried -> !tried.differences().isEmpty()).count(),
        tries.stream().mapToDouble(Tried::seconds).average().orElse(0),
        tries.stream().mapToDouble(Tried::seconds).max().orElse(0));
  }

  private static int sum(List<Tried> tries, Function<Tried, List<String>> of) {
    return tries.stream().mapToInt(tried -> of.apply(tried).size()).sum();
  }
}
