package io.revisit.dataimport.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.revisit.dataimport.xlsx.XlsxException.Problem;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part of a workbook, read from element to element. It keeps no more than one element at a time and refuses what
 * no workbook has and a parser would have to remember: a DTD, entities, deep nesting, ever new names.
 */
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 1_000;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NUMBER = 9;

    private final GuardedPart bytes;
    private final XMLStreamReader reader;
    private final int longestText;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int event;

    /** @param longestText characters of one text */
    XmlPart(GuardedPart bytes, int longestText) throws IOException {
        this.bytes = bytes;
        this.longestText = longestText;
        try {
            reader = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException | RuntimeException e) {
            bytes.close();
            throw stopped(e);
        }
    }

    /** One for each part: a factory remembers the names that its parsers met. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }

    /** Goes on to the next tag or text; false behind the last one. */
    boolean next() throws XlsxException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw stopped(e);
        }
        bytes.progress();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw XlsxException.damaged();
            default -> {}
        }
        return true;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isStart(String name) {
        return isStart() && name().equals(name);
    }

    boolean isEnd(String name) {
        return event == XMLStreamConstants.END_ELEMENT && name().equals(name);
    }

    /** The name of the tag without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** How many elements are open, the one that begins here included. */
    int depth() {
        return depth;
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The first attribute of that name in any namespace, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < attributes(); i++) {
            if (attributeName(i).equals(name)) {
                return attributeValue(i);
            }
        }
        return null;
    }

    /** A whole number from 0 on, or the other value where there is none such. */
    static int number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** From the start of an element: the text in it, its elements passed over; the end of the element is next. */
    String text() throws XlsxException {
        int inside = depth;
        TextPieces text = new TextPieces(longestText);
        while (next() && depth >= inside) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.add(piece());
            }
        }
        return text.text();
    }

    private String piece() throws XlsxException {
        try {
            return reader.getText();
        } catch (RuntimeException e) {
            throw stopped(e);
        }
    }

    private void enter() throws XlsxException {
        depth++;
        note(name());
        for (int i = 0; i < attributes(); i++) {
            note(attributeName(i));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw XlsxException.damaged();
        }
    }

    private void note(String name) throws XlsxException {
        if (name.length() > 1) {
            names.add(name);
            if (name.length() > LONGEST_NAME) {
                throw XlsxException.damaged();
            }
        }
    }

    private XlsxException stopped(Exception e) {
        XlsxException exceeded = bytes.exceeded();
        return exceeded == null ? new XlsxException(Problem.DAMAGED, e) : exceeded;
    }

    @Override
    public void close() throws IOException {
        try (bytes) {
            reader.close();
        } catch (XMLStreamException e) {
            throw stopped(e);
        }
    }
}
