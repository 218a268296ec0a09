#include "engine/portrait/tags.h"

namespace likeness {

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default:
                // XML 1.0 has no way to write a control character.
                if (static_cast<unsigned char>(c) >= 0x20) out += c;
        }
    }
    return out;
}

std::string item(const std::string& text) {
    return "<rdf:li>" + escaped(text) + "</rdf:li>";
}

}  // namespace

std::string xmp_packet(const Tags& tags) {
    std::string xml =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:likeness=\"urn:likeness:tags:1\">";
    if (!tags.identifier.empty()) xml += "<dc:identifier>" + escaped(tags.identifier) + "</dc:identifier>";
    xml += "<likeness:preset>" + escaped(tags.preset) + "</likeness:preset>";
    std::string done, authority;
    for (const DoneBy& one : tags.operations) {
        done += item(one.operation);
        if (!one.authority.empty()) authority += item(one.operation + ": " + one.authority);
    }
    xml += "<likeness:operations><rdf:Seq>" + done + "</rdf:Seq></likeness:operations>";
    if (!authority.empty()) xml += "<likeness:authority><rdf:Seq>" + authority + "</rdf:Seq></likeness:authority>";
    return xml + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
}

}  // namespace likeness
