package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays a regime over the one before it. Collections and reports are known by their code, forms by
 * their form; an entry says only what it changes, one that is {@code ended} leaves, and what is not
 * mentioned stays. Lists of plain values, and {@code columns}, stand whole.
 */
final class RegimeChange {

  private static final Set<String> NAMES = Set.of("code", "form");
  private static final Set<String> WHOLE = Set.of("columns");
  private static final Set<String> DUE = Set.of("due_on", "due_before");

  private RegimeChange() {}

  static Map<String, Object> over(Map<String, Object> before, Map<String, Object> change) {
    Map<String, Object> after = new LinkedHashMap<>(before);
    if (change.keySet().stream().anyMatch(DUE::contains)) {
      after.keySet().removeIf(key -> DUE.contains(key) && !change.containsKey(key));
    }
    change.forEach(
        (key, value) ->
            after.merge(key, value, (old, now) -> WHOLE.contains(key) ? now : changed(old, now)));
    return after;
  }

  private static Object changed(Object before, Object change) {
    if (before instanceof Map<?, ?> old && change instanceof Map<?, ?> now) {
      return over(texts(old), texts(now));
    }
    if (before instanceof List<?> old && change instanceof List<?> now && !name(now).isEmpty()) {
      Map<String, Object> entries = new LinkedHashMap<>();
      old.forEach(entry -> entries.put(name(List.of(entry)), entry));
      now.forEach(entry -> entries.merge(name(List.of(entry)), entry, RegimeChange::changed));
      return new ArrayList<>(entries.values().stream().filter(entry -> !isEnded(entry)).toList());
    }
    return change;
  }

  /** What tells the first entry of a list from the others; empty of plain values. */
  private static String name(List<?> list) {
    return list.isEmpty() || !(list.get(0) instanceof Map<?, ?> entry)
        ? ""
        : NAMES.stream()
            .filter(entry::containsKey)
            .map(key -> String.valueOf(entry.get(key)))
            .findFirst()
            .orElse("?");
  }

  private static boolean isEnded(Object entry) {
    return entry instanceof Map<?, ?> keys && "true".equals(keys.get("ended"));
  }

  /** What a part of a regime says, by its keys. */
  static Map<String, Object> texts(Map<?, ?> keys) {
    Map<String, Object> texts = new LinkedHashMap<>();
    keys.forEach((key, value) -> texts.put(String.valueOf(key), value));
    return texts;
  }
}
