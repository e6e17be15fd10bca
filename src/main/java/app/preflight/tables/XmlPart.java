package app.preflight.tables;

import app.preflight.tables.Problem.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Steps through the markup of one part of a workbook; names are taken without namespaces. */
final class XmlPart implements Closeable {

    private static final XMLInputFactory XML = factory();

    /** The parser remembers each name that it meets; a sheet has a few dozen. */
    private static final int MOST_NAMES = 500;

    private final Set<String> names = new HashSet<>();
    private final GuardedStream bytes;
    private final XMLStreamReader xml;

    XmlPart(GuardedStream bytes) throws IOException {
        this.bytes = bytes;
        try {
            this.xml = XML.createXMLStreamReader(bytes);
        } catch (XMLStreamException broken) {
            throw failure(broken);
        }
    }

    /** Nothing outside the file is ever fetched, and no entity unfolded. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Whether the part goes on; with a document type it does not. */
    boolean next() throws IOException {
        bytes.beginStep();
        try {
            if (xml.hasNext()) {
                check(xml.next());
            }
            return xml.hasNext();
        } catch (XMLStreamException broken) {
            throw failure(broken);
        }
    }

    private void check(int event) throws Unusable {
        if (event == XMLStreamConstants.DTD) {
            throw new Unusable(Kind.DOCUMENT_TYPE);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            names.add(xml.getLocalName());
            for (int index = 0; index < xml.getAttributeCount(); index++) {
                names.add(xml.getAttributeLocalName(index));
            }
            for (int index = 0; index < xml.getNamespaceCount(); index++) {
                names.add(String.valueOf(xml.getNamespaceURI(index)));
            }
        }
        if (names.size() > MOST_NAMES || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            throw new Unusable(Kind.BOMB);
        }
    }

    private static IOException failure(XMLStreamException broken) {
        return broken.getNestedException() instanceof IOException inner
                ? inner
                : new Unusable(Kind.DAMAGED);
    }

    /** Goes on to the next element of that name; not beyond the end of the other. */
    boolean findStart(String name, String outer) throws IOException {
        while (next() && !isEnd(outer)) {
            if (isStart(name)) {
                return true;
            }
        }
        return false;
    }

    boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue("", name));
    }

    /** One that another namespace than the element's has. */
    String foreignAttribute(String name) throws IOException {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String space = xml.getAttributeNamespace(index);
            if (xml.getAttributeLocalName(index).equals(name)
                    && space != null
                    && !space.isEmpty()) {
                return xml.getAttributeValue(index);
            }
        }
        throw new Unusable(Kind.DAMAGED);
    }

    String required(String name) throws IOException {
        return attribute(name).orElseThrow(() -> new Unusable(Kind.DAMAGED));
    }

    /** The text in the element that was just begun, as far as the longest cell goes. */
    void appendText(String element, StringBuilder text) throws IOException {
        while (next() && !isEnd(element)) {
            if (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                requireShort(text);
            }
        }
    }

    /** Excel itself writes half as much at the most. */
    private static void requireShort(CharSequence text) throws Unusable {
        if (text.length() > Source.LONGEST_CELL) {
            throw new Unusable(Kind.BOMB);
        }
    }

    void skip(String element) throws IOException {
        boolean within = true;
        while (within) {
            within = next() && !isEnd(element);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
