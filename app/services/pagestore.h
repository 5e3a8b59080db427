// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionstore.h"

#include <QByteArray>
#include <QMutex>

#include <vector>

/// What a kept page is made of.
enum class PageKind : quint8 {
    /// An answer of the API, as received after content decoding.
    Json,
    /// A title line and records of a CSV file, as they stand in it.
    Csv,
};

/// The pages as received, compressed in memory (zstd, level 1), numbered from 0; thread-safe.
class PageStore
{
public:
    /// Keeps a page and returns its number.
    quint32 add(QByteArrayView page, PageKind kind = PageKind::Json);

    quint32 count() const;
    PageKind kind(quint32 number) const;
    /// The page, byte for byte; empty if there is no such page.
    QByteArray page(quint32 number) const;
    /// The text of one record as it was received: JSON, or the line of a CSV file. Empty if there is none. Unpacks the
    /// whole page: call it in a worker.
    QByteArray record(const RecordAddress &address) const;
    /// Bytes held, compressed.
    quint64 memoryBytes() const;

private:
    struct Page
    {
        QByteArray compressed;
        PageKind kind = PageKind::Json;
    };

    Page at(quint32 number) const;

    mutable QMutex m_mutex;
    std::vector<Page> m_pages;
    quint64 m_bytes = 0;
};
