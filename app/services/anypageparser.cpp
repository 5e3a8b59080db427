// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anypageparser.h"

#include "csvpage.h"

#include <limits>

AnyPageParser::AnyPageParser() = default;

AnyPageParser::~AnyPageParser() = default;

const SessionPage &AnyPageParser::parse(const QByteArray &bytes, PageKind kind)
{
    if (kind == PageKind::Json)
        return m_json.parseInPlace(bytes);
    m_csv = std::make_unique<CsvPageReader>(bytes);
    return m_csv->next(std::numeric_limits<quint32>::max());
}

void AnyPageParser::release()
{
    m_json.release();
    m_csv.reset();
}
