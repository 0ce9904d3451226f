package dev.outreach.output.page;

import dev.outreach.output.chart.Drawing;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.List;
import java.util.stream.Stream;

/** Makes the page's section of a sheet. */
final class Sections {
  private final Words words;
  private final Labels labels;
  private final PageTables tables;

  Sections(Words words) {
    this.words = words;
    this.labels = new Labels(words);
    this.tables = new PageTables(words);
  }

  Section of(Sheet sheet) {
    return new Section(
        sheet.name(),
        labels.question(sheet),
        labels.grain(sheet),
        labels.howToRead(sheet).orElse(null),
        Drawing.of(sheet, words).orElse(null),
        tables.of(sheet),
        PageColumns.all(sheet).stream().map(this::definition).toList());
  }

  private Section.Definition definition(Column column) {
    List<Section.Definition> limits =
        Stream.of(column.low(), column.high())
            .flatMap(limit -> limit.stream())
            .map(limit -> definition(column.sheet(), limit, List.of()))
            .toList();
    return definition(column.sheet(), column.field(), limits);
  }

  private Section.Definition definition(Sheet sheet, Field field, List<Section.Definition> limits) {
    return new Section.Definition(
        labels.header(sheet, field), field.name(), labels.definition(sheet, field), limits);
  }
}
