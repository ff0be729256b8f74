package vn.tonghop.jobs.rehearse.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * The published figures that the demonstration delivers, and which of several for one cell the
 * owner stands by. The others are kept as reference observations; nothing is made up.
 */
record PublishedFigures(List<PublishedFigure> figures) {

  PublishedFigures {
    figures = List.copyOf(figures);
  }

  static PublishedFigures shipped() {
    return of("/rehearse/figures.csv");
  }

  /** Those of a resource: beside the delivered ones there are those left out, with the reason. */
  static PublishedFigures of(String resource) {
    return new PublishedFigures(
        PlainTable.ofCsv(resource, ShippedFiles.text(resource, PublishedFigures.class))
            .listByName()
            .stream()
            .map(
                line ->
                    new PublishedFigure(
                        Integer.parseInt(line.get("round")),
                        LocalDate.parse(line.get("known_on")),
                        line))
            .toList());
  }

  /** The collections that something new was published for in a round, in order. */
  SortedSet<Collection> listCollections(int round) {
    return figures.stream()
        .filter(figure -> figure.round() == round)
        .map(PublishedFigure::collection)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The figures that the owners deliver for a collection with what is known in a round. */
  List<PublishedFigure> listDelivered(Collection collection, int round) {
    return cells(collection, round).values().stream().map(ranked -> ranked.get(0)).toList();
  }

  /** The figures of other sources for the same cells, known in a round. */
  List<PublishedFigure> listOthers(Collection collection, int round) {
    return cells(collection, round).values().stream()
        .flatMap(ranked -> ranked.stream().skip(1))
        .toList();
  }

  private Map<List<String>, List<PublishedFigure>> cells(Collection collection, int round) {
    return figures.stream()
        .filter(figure -> figure.round() <= round && figure.collection().equals(collection))
        .sorted(PublishedFigure.OWNERS_FIRST)
        .collect(
            Collectors.groupingBy(PublishedFigure::cell, LinkedHashMap::new, Collectors.toList()));
  }
}
