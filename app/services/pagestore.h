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

/// The pages as received, compressed in memory (zstd, level 1), numbered from 0; thread-safe. One that derives from it
/// may keep them elsewhere.
class PageStore
{
public:
    PageStore() = default;
    virtual ~PageStore() = default;
    PageStore(const PageStore &) = delete;
    PageStore &operator=(const PageStore &) = delete;

    /// Keeps a page and returns its number.
    virtual quint32 add(QByteArrayView page, PageKind kind = PageKind::Json);

    virtual quint32 count() const;
    virtual PageKind kind(quint32 number) const;
    /// The page, byte for byte; empty if there is no such page.
    virtual QByteArray page(quint32 number) const;
    /// The text of one record as it was received: JSON, or the line of a CSV file. Empty if there is none. Unpacks the
    /// whole page: call it in a worker.
    QByteArray record(const RecordAddress &address) const;
    /// Which of several sources has brought the page; empty where there is one only.
    virtual QString sourceOf(quint32 number) const;
    /// Bytes held in memory, compressed.
    quint64 memoryBytes() const;

protected:
    /// Keeps what compressPage() has made of a page; returns its number here.
    quint32 keep(const QByteArray &compressed, PageKind kind);

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
