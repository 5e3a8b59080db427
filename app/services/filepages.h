// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csvrecords.h"
#include "jsonvalues.h"
#include "pagestore.h"

#include <QByteArray>

#include <optional>

/// Cuts the content of a file of sessions into pages for the loader: answers of the API as they are, single records
/// wrapped into answers, CSV lines under their titles, at most 10,000 each.
class FilePages
{
public:
    enum class Format : quint8 { Unknown, Json, Csv };
    static constexpr int RecordsPerPage = 10000;

    struct Page
    {
        QByteArray bytes;
        PageKind kind = PageKind::Json;
        /// Where it begins in the content.
        qsizetype offset = 0;
    };

    /// The content must outlive it, and the pages.
    explicit FilePages(const QByteArray &content);

    Format format() const { return m_format; }
    /// The vendor's CSV: a session stands in it once for each of its messages.
    bool listsMessages() const { return m_listsMessages; }
    /// The next page; nothing at the end, or where the content is broken.
    std::optional<Page> next();
    /// Where nothing more could be made out; -1 if everything could.
    qsizetype brokenAt() const;
    /// The line of a position, from 1.
    qsizetype lineOf(qsizetype position) const;

private:
    std::optional<Page> nextJson();
    std::optional<Page> nextCsv();

    const QByteArray &m_content;
    Format m_format = Format::Unknown;
    bool m_listsMessages = false;
    JsonValues m_values;
    std::optional<CsvRecords> m_lines;
    bool m_csvBegun = false;
    /// An answer that was met behind single records.
    QByteArrayView m_pending;
};
