package vn.tonghop.reports.seal;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.reports.contents.FigureList;

/**
 * The list of all that a report says, as it was attached.
 *
 * @param written what its pages write, a table's row as one text
 * @param drawn what its pictures write
 * @param tables the heads of the columns of each table
 */
record PrintedData(
    List<String> written, List<String> drawn, Collection<? extends Set<String>> tables) {

  static PrintedData of(String csv) throws IOException {
    Map<String, String> written = new LinkedHashMap<>();
    List<String> drawn = new ArrayList<>();
    Map<String, Set<String>> tables = new LinkedHashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser lines = format.parse(new StringReader(csv))) {
      for (CSVRecord line : lines) {
        String row = line.get("Dòng");
        String column = line.get("Cột");
        if (!column.isEmpty()) {
          tables.computeIfAbsent(line.get("Khối"), block -> new LinkedHashSet<>()).add(column);
        }
        if (row.equals(FigureList.PICTURE)) {
          drawn.add(line.get("Nội dung"));
        } else if (!row.equals(FigureList.SHOWN)) {
          boolean isAlone = row.equals("0") || column.isEmpty();
          String key =
              isAlone ? "line " + line.getRecordNumber() : line.get("Khối") + " row " + row;
          written.merge(key, line.get("Nội dung"), String::concat);
        }
      }
    }
    return new PrintedData(List.copyOf(written.values()), drawn, tables.values());
  }
}
