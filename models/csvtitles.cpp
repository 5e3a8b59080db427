// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvtitles.h"

#include "csvscanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// No title line is longer; a file of something else is not read to its end for one.
constexpr size_t MaxLineLength = 65536;

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).trimmed();
}

bool isSame(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// `Title (zone)` without its zone, which goes to `*zone`.
QStringView withoutZone(QStringView title, QStringView *zone)
{
    const qsizetype open = title.lastIndexOf(u" (");
    if (open < 0 || !title.endsWith(u')'))
        return title;
    *zone = title.sliced(open + 2).chopped(1);
    return title.first(open);
}

} // namespace

CsvTitles::CsvTitles(std::string_view text, bool hadBom)
{
    text = text.substr(0, MaxLineLength);
    m_separator = CsvScanner::separatorOf(text);
    CsvScanner scanner(text, m_separator);
    read(scanner.next());
    const bool hasZone = std::any_of(
        m_zoneOf.begin(), m_zoneOf.end(), [](const auto &zone) { return zone.has_value(); });
    m_isGuarded = hasZone || (hadBom && !m_hasMessageId);
}

bool CsvTitles::isKnown() const
{
    return m_known >= 2 || (m_known > 0 && m_known == m_columns);
}

void CsvTitles::read(const std::vector<std::string_view> &titles)
{
    m_columns = titles.size();
    for (size_t column = 0; column < titles.size(); ++column)
        readTitle(textOf(titles[column]), column);
}

void CsvTitles::readTitle(QStringView title, size_t column)
{
    if (isSame(title, u"Message Id"))
        m_hasMessageId = true;
    if (title == botNameColumn || title == botNameTitle)
        m_botName = column;
    for (size_t index = 0; index < ApiFieldCount; ++index) {
        const auto field = static_cast<Field>(index);
        QStringView zoneName;
        const QStringView name = kindOf(field) == FieldKind::Time ? withoutZone(title, &zoneName) : title;
        if (m_columnOf[index] || (!isSame(name, QString(apiName(field))) && !isSame(name, titleOf(field))))
            continue;
        m_columnOf[index] = column;
        // The name of the API differs from it in case only.
        m_isChannelShown = m_isChannelShown || (field == Field::Channel && title == titleOf(field));
        ++m_known;
        if (zoneName.isEmpty())
            return;
        m_zoneOf[index] = Zone::fromName(zoneName);
        if (!m_zoneOf[index])
            m_error = tr("The time zone “%1” in the title “%2” is not known; write a name like Europe/Berlin there.")
                          .arg(zoneName, title);
        return;
    }
}
