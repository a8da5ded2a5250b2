package io.revisit.dataimport.reading;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** An archive written byte by byte, which can lie about all that it says. */
final class MadeZip {
    private static final int DEFLATED = 8;

    private record Place(byte[] name, int flags, int method, long crc, long packed, long unpacked, long at) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Place> places = new ArrayList<>();
    private Charset names = StandardCharsets.UTF_8;
    private int flags;

    /** A workbook of one sheet up to that sheet and its shared strings. */
    static MadeZip workbook() {
        return new MadeZip()
                .part("[Content_Types].xml", "<Types xmlns=\"x\"/>")
                .part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"))
                .part("xl/workbook.xml", """
                        <workbook xmlns="x" xmlns:r="y"><sheets><sheet name="Лист1" sheetId="1" r:id="id0"/></sheets>\
                        </workbook>""")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "sharedStrings",
                                "sharedStrings.xml",
                                "styles",
                                "styles.xml"));
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"z\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"id%d\" Type=\"http://schemas/relationships/%s\" Target=\"%s\"/>"
                    .formatted(i, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    /** The sheet of that workbook. */
    MadeZip sheet(String rows) {
        return part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Its sheet with a chunk in it that comes out so many times. */
    MadeZip sheet(String before, String chunk, int times, String after) {
        return repeated(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + before,
                chunk,
                times,
                after + "</sheetData></worksheet>");
    }

    MadeZip namesIn(Charset charset) {
        names = charset;
        return this;
    }

    MadeZip withPassword() {
        flags = 1;
        return this;
    }

    MadeZip part(String name, String content) {
        return repeated(name, content, "", 0, "");
    }

    /** A part that says it unpacks to something else. */
    MadeZip lying(String name, String content, long claimed, long claimedCrc) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return add(name, deflated(bytes, Deflater.NO_FLUSH), claimedCrc, claimed);
    }

    /** Deflated once, written many times: gigabytes come out of kilobytes. */
    MadeZip repeated(String name, String before, String chunk, int times, String after) {
        byte[] first = before.getBytes(StandardCharsets.UTF_8);
        byte[] middle = chunk.getBytes(StandardCharsets.UTF_8);
        byte[] last = after.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(deflated(first, Deflater.FULL_FLUSH));
        byte[] once = deflated(middle, Deflater.FULL_FLUSH);
        CRC32 crc = new CRC32();
        crc.update(first);
        boolean crcMatters = (long) middle.length * times < 100_000_000;
        for (int i = 0; i < times; i++) {
            packed.writeBytes(once);
            if (crcMatters) {
                crc.update(middle);
            }
        }
        crc.update(last);
        packed.writeBytes(deflated(last, Deflater.NO_FLUSH));
        return add(
                name, packed.toByteArray(), crc.getValue(), first.length + last.length + (long) middle.length * times);
    }

    private static byte[] deflated(byte[] bytes, int flush) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            if (flush == Deflater.NO_FLUSH) {
                deflater.finish();
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            int length;
            while ((length = deflater.deflate(buffer, 0, buffer.length, flush)) > 0) {
                packed.write(buffer, 0, length);
            }
            return packed.toByteArray();
        }
    }

    private MadeZip add(String name, byte[] packed, long crc, long unpacked) {
        byte[] named = name.getBytes(names);
        long at = out.size();
        places.add(new Place(named, flags, DEFLATED, crc, packed.length, unpacked, at));
        ByteBuffer header = buffer(30);
        header.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) DEFLATED)
                .putInt(0);
        header.putInt((int) crc).putInt(packed.length).putInt((int) unpacked).putShort((short) named.length);
        out.writeBytes(header.array());
        out.writeBytes(named);
        out.writeBytes(packed);
        return this;
    }

    /** Entries that all lie in the same place. */
    MadeZip manyTimesTheLast(String name, int times) {
        Place last = places.getLast();
        for (int i = 0; i < times; i++) {
            places.add(new Place(
                    (name + i).getBytes(names),
                    0,
                    last.method(),
                    last.crc(),
                    last.packed(),
                    last.unpacked(),
                    last.at()));
        }
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(out.toByteArray());
        for (Place place : places) {
            ByteBuffer entry = buffer(46);
            entry.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) place.flags());
            entry.putShort((short) place.method())
                    .putInt(0)
                    .putInt((int) place.crc())
                    .putInt((int) place.packed());
            entry.putInt((int) place.unpacked()).putShort((short) place.name().length);
            entry.putInt(42, (int) place.at());
            all.writeBytes(entry.array());
            all.writeBytes(place.name());
        }
        ByteBuffer end = buffer(22);
        end.putInt(0x06054b50).putInt(0).putShort((short) places.size()).putShort((short) places.size());
        end.putInt(all.size() - out.size()).putInt(out.size());
        all.writeBytes(end.array());
        return all.toByteArray();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
