package vn.tonghop.warehouse.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;

/**
 * A relation of the schema {@code analysis} that could not be laid out over the editions in reach.
 *
 * @param relation as {@code analysis.name}
 * @param why in a line
 */
record LeftOut(String relation, String why) {
  private static final Pattern NAME_WANTING = Pattern.compile("(Catalog|Binder) Error");

  /** Those that a question names. */
  static List<LeftOut> named(List<LeftOut> all, String sql) {
    Named named = Named.in(sql);
    return all.stream().filter(out -> named.names(out.relation())).toList();
  }

  /** What the engine says of a name that it finds wanting, with why it may be. */
  static Failure explain(Failure said, List<LeftOut> named) {
    return named.isEmpty() || !NAME_WANTING.matcher(said.getMessage()).find()
        ? said
        : new Failure(
            Stream.concat(Stream.of(said.getMessage()), named.stream().map(LeftOut::told))
                .collect(Collectors.joining("; ")),
            said);
  }

  /** Another relation that reads this one. */
  LeftOut alsoFor(String reader) {
    return new LeftOut(reader, "it reads %s (%s)".formatted(relation, why));
  }

  /** Whoever asks has to know that it is our fault, or that of an edition of an older program. */
  String told() {
    return "%s is left out, because it does not fit the editions in reach: %s"
        .formatted(relation, why);
  }
}
