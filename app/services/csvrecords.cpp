// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvrecords.h"

#include "csvtitles.h"

namespace {

constexpr QByteArrayView Bom = "\xef\xbb\xbf";

qsizetype bomLengthOf(QByteArrayView csv)
{
    return csv.startsWith(Bom) ? Bom.size() : 0;
}

std::string_view textOf(QByteArrayView csv)
{
    const QByteArrayView text = csv.sliced(bomLengthOf(csv));
    return {text.data(), static_cast<size_t>(text.size())};
}

} // namespace

CsvRecords::CsvRecords(QByteArrayView csv)
    : m_csv(csv)
    , m_bomLength(bomLengthOf(csv))
    , m_scanner(textOf(csv), CsvTitles(textOf(csv), m_bomLength > 0).separator())
{
    readOne();
    m_titles = m_csv.first(position());
}

QByteArrayView CsvRecords::next()
{
    while (!m_scanner.atEnd()) {
        const QByteArrayView record = readOne();
        if (!m_scanner.wasBlank())
            return record;
    }
    return {};
}

qsizetype CsvRecords::position() const
{
    return m_bomLength + static_cast<qsizetype>(m_scanner.position());
}

QByteArrayView CsvRecords::readOne()
{
    const qsizetype begin = position();
    m_scanner.release();
    m_scanner.next();
    return m_csv.sliced(begin, position() - begin);
}
