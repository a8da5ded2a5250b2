package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.Refusal.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that are made to do harm, or are something else than their name says, and the answer to each. */
final class HostileFiles {
    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Имя</t></is></c></row>";
    private static final String DAMAGED = Reason.DAMAGED.name();
    private static final String UNPACKED = "UNPACKED_TOO_BIG [160]";
    private static final String MEGABYTE = "a".repeat(1 << 20);

    /** As usual, but that fewer rows are read and less is unpacked: it is still twice the memory of the JVM that reads these. */
    static final ReadingLimits LIMITS = new ReadingLimits(
            ReadingLimits.DEFAULT.maxBytes(),
            160 << 20,
            100_000,
            ReadingLimits.DEFAULT.maxColumns(),
            ReadingLimits.DEFAULT.maxRowCharacters());

    record Hostile(byte[] content, String answer) {}

    private HostileFiles() {}

    /** By a name for people. */
    static Map<String, Hostile> all() {
        Map<String, Hostile> files = new LinkedHashMap<>();
        bombs(files);
        markup(files);
        archives(files);
        texts(files);
        return files;
    }

    /** Little on the disk, gigabytes in the memory of a careless reader. */
    private static void bombs(Map<String, Hostile> files) {
        String tooLong = "CELL_TOO_LONG [1000000, 1]";
        put(
                files,
                "a sheet of 170 MB",
                UNPACKED,
                MadeZip.workbook()
                        .sheet(
                                ROW,
                                ("<row><c t=\"inlineStr\"><is><t>" + "ab".repeat(5_000) + "</t></is></c></row>")
                                        .repeat(100),
                                300,
                                ""));
        put(
                files,
                "rows without end",
                "TOO_MANY_ROWS [1048576]",
                MadeZip.workbook().sheet(ROW, "<row/>".repeat(40_000), 3_000, ""));
        put(
                files,
                "a sheet that claims to be small",
                "TOO_MANY_ROWS [100000]",
                MadeZip.workbook()
                        .lying("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + ROW.repeat(110_000), 10, 0));
        put(
                files,
                "a cell of 1 GB in a sheet",
                tooLong,
                MadeZip.workbook()
                        .sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>", MEGABYTE, 1024, "</t></is></c></row>"));
        put(files, "a cell of 1 GB in the shared strings", tooLong, strings("<si><t>", MEGABYTE, 1024, "</t></si>"));
        put(
                files,
                "a cell of 1 GB in pieces",
                tooLong,
                strings("<si>", "<r><t>a</t></r>".repeat(70_000), 1024, "</si>"));
        put(
                files,
                "shared strings of 170 MB",
                UNPACKED,
                strings("", "<si><t>%s</t></si>".formatted("Иванов".repeat(15)).repeat(6_000), 155, ""));
        put(
                files,
                "an attribute of 1 GB",
                tooLong,
                MadeZip.workbook().sheet("<row r=\"1\" spans=\"", MEGABYTE, 1024, "\"></row>"));
        put(
                files,
                "a formula of 1 GB",
                tooLong,
                MadeZip.workbook().sheet("<row r=\"1\"><c><f>", MEGABYTE, 1024, "</f></c></row>"));
        put(files, "a comment of 1 GB", tooLong, MadeZip.workbook().sheet(ROW + "<!--", MEGABYTE, 1024, "-->"));
        put(
                files,
                "a billion empty cells in a row",
                "TOO_MANY_COLUMNS [500]",
                MadeZip.workbook().sheet(ROW + "<row>", "<c/>".repeat(250_000), 2_200, "</row>"));
        String names = IntStream.range(0, 60_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
        put(files, "ever new names", DAMAGED, MadeZip.workbook().sheet(ROW + names));
        put(
                files,
                "elements in elements without end",
                DAMAGED,
                MadeZip.workbook().sheet(ROW, "<row>".repeat(200_000), 1_000, ""));
        String spaces = IntStream.range(0, 50_000)
                .mapToObj(i -> " xmlns:n" + i + "=\"u\"")
                .collect(Collectors.joining());
        put(files, "ever new name spaces", DAMAGED, MadeZip.workbook().sheet("<row" + spaces + "/>"));
        files.put("a text cell of 90 MB", new Hostile(quoted(90 << 20), "ROW_TOO_LONG [2]"));
        files.put(
                "columns without end",
                new Hostile(
                        ("Имя;Телефон\n" + "1;".repeat(16_384) + "\n").getBytes(StandardCharsets.UTF_8),
                        "TOO_MANY_COLUMNS [500]"));
        put(
                files,
                "16 384 columns",
                "TOO_MANY_COLUMNS [500]",
                MadeZip.workbook().sheet("<row>" + "<c><v>7</v></c>".repeat(16_384) + "</row>"));
    }

    private static byte[] quoted(int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'a');
        byte[] start = "name;note\nAnna;\"".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, text, 0, start.length);
        return text;
    }

    private static void markup(Map<String, Hostile> files) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        String billion = laughs.append("]>").toString();
        String quadratic = "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>";
        String item = "<sst><si><t>&%s;</t></si></sst>";
        String cell =
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>%s</t></is></c></row></sheetData></worksheet>";
        put(
                files,
                "a billion laughs in the shared strings",
                DAMAGED,
                MadeZip.workbook()
                        .part("xl/sharedStrings.xml", billion + item.formatted("l11"))
                        .sheet(ROW));
        put(
                files,
                "a billion laughs in the sheet",
                DAMAGED,
                MadeZip.workbook().part("xl/worksheets/sheet1.xml", billion + cell.formatted("&l11;")));
        put(
                files,
                "quadratic entities",
                DAMAGED,
                MadeZip.workbook().part("xl/worksheets/sheet1.xml", quadratic + cell.formatted("&a;".repeat(50_000))));
        put(
                files,
                "a file of the server as an entity",
                DAMAGED,
                MadeZip.workbook()
                        .part(
                                "xl/worksheets/sheet1.xml",
                                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + cell.formatted("&f;")));
        put(
                files,
                "an entity that nobody declared",
                DAMAGED,
                MadeZip.workbook().part("xl/worksheets/sheet1.xml", cell.formatted("&f;")));
        put(files, "zeros in the markup", DAMAGED, MadeZip.workbook().sheet(ROW + "\u0000".repeat(100)));
        put(
                files,
                "markup that breaks off in the middle",
                DAMAGED,
                MadeZip.workbook()
                        .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + ROW.repeat(50) + "<row><c"));
        put(files, "markup broken in the middle", DAMAGED, MadeZip.workbook().sheet(ROW.repeat(50) + "</c>" + ROW));
        put(
                files,
                "a shared string that is not there",
                DAMAGED,
                MadeZip.workbook().sheet("<row><c t=\"s\"><v>5</v></c></row>"));
    }

    private static void archives(Map<String, Hostile> files) {
        byte[] whole = MadeZip.workbook().sheet(ROW.repeat(500)).bytes();
        files.put("a workbook cut off", new Hostile(Arrays.copyOf(whole, whole.length - 200), DAMAGED));
        put(
                files,
                "a wrong check sum",
                DAMAGED,
                MadeZip.workbook()
                        .lying(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData>" + ROW.repeat(5) + "</sheetData></worksheet>",
                                5,
                                12345));
        put(
                files,
                "tens of thousands of parts",
                DAMAGED,
                MadeZip.workbook().sheet(ROW).manyTimesTheLast("x".repeat(200), 65_000));
        put(
                files,
                "parts that lie over each other",
                Reason.HEADER_ONLY.name(),
                MadeZip.workbook().sheet(ROW).manyTimesTheLast("x", 1_000));
        put(files, "an archive in an archive", Reason.ARCHIVE.name(), new MadeZip().part("base.zip", "PK"));
        put(
                files,
                "an archive with Russian names of DOS",
                Reason.ARCHIVE.name(),
                new MadeZip().namesIn(Charset.forName("IBM866")).part("Клиенты.xls", "…"));
        put(
                files,
                "an archive with a password",
                Reason.ARCHIVE.name(),
                new MadeZip().withPassword().part("base.csv", "…"));
        put(
                files,
                "a Word document",
                Reason.OTHER_OFFICE.name(),
                new MadeZip().part("[Content_Types].xml", "<Types/>").part("word/document.xml", "<w/>"));
        put(
                files,
                "an OpenDocument table",
                Reason.OPEN_DOCUMENT.name(),
                new MadeZip().part("mimetype", "x").part("content.xml", "<x/>"));
    }

    private static void texts(Map<String, Hostile> files) {
        String html = "<meta charset=\"utf-8\">\n<table><tr><td>Имя</td></tr></table>";
        files.put("a web page named .xls", new Hostile(html.getBytes(StandardCharsets.UTF_8), Reason.MARKUP.name()));
        files.put(
                "a web page in UTF-16",
                new Hostile(
                        ("\ufeff<html><body><table>" + html).getBytes(StandardCharsets.UTF_16LE),
                        Reason.MARKUP.name()));
        files.put(
                "a web archive",
                new Hostile(
                        "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n--x\r\n"
                                .getBytes(StandardCharsets.UTF_8),
                        Reason.MARKUP.name()));
        files.put("nothing but zeros", new Hostile(new byte[1 << 20], Reason.BINARY.name()));
        files.put(
                "a text with zeros",
                new Hostile(
                        "Имя;Телефон\nАнна\u0000;8912\u0000\n".getBytes(StandardCharsets.UTF_8), Reason.BINARY.name()));
    }

    private static MadeZip strings(String before, String chunk, int times, String after) {
        return MadeZip.workbook()
                .repeated("xl/sharedStrings.xml", "<sst>" + before, chunk, times, after + "</sst>")
                .sheet(ROW);
    }

    private static void put(Map<String, Hostile> files, String name, String answer, MadeZip zip) {
        files.put(name, new Hostile(zip.bytes(), answer));
    }
}
