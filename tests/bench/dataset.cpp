// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset.h"

#include "pageloader.h"
#include "sessiongenerator.h"
#include "sessionpage.h"
#include "sessionwriter.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

Dataset::Dataset(int rows)
    : m_rows(static_cast<quint32>(rows))
{
    const QDate from(2026, 8, 1);
    const SessionGenerator generator(1, from, from.addDays(89), rows);
    SessionWriter writer;
    for (int first = 0; first < rows; first += PageSize) {
        const int end = std::min(first + PageSize, rows);
        QByteArray page = "{\"total\":" + QByteArray::number(rows)
            + ",\"moreAvailable\":" + (end < rows ? "true" : "false") + ",\"sessions\":[";
        for (int index = first; index < end; ++index) {
            writer.write(generator.session(index), page);
            page += index + 1 < end ? "," : "]}";
        }
        page.squeeze();
        m_pages.push_back(page);
    }
    m_user = QString::fromStdString(generator.session(rows / 2).koreUserId);
    m_day = from.addDays(63).toString(Qt::ISODate);
}

SessionStore Dataset::load() const
{
    PageParser parser;
    PageLoader loader;
    SessionStore store;
    quint32 number = 0;
    for (const QByteArray &page : m_pages) {
        for (const Segment &segment : loader.load(parser.parse(page), number++))
            store.append(segment);
    }
    return store;
}
