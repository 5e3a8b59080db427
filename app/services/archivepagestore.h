// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive.h"

#include <QThread>

#include <future>

/// The pages of one source in its archive, numbered from 0 as they come. What cannot be archived is kept in memory, so
/// that nothing received is lost. Thread-safe, but for what is said otherwise.
class ArchivePageStore : public PageStore
{
public:
    /// Pages stay in memory until there is an archive.
    ArchivePageStore() = default;
    explicit ArchivePageStore(const std::shared_ptr<Archive> &archive) { bind(archive); }

    /// Before the first page is added. The archive stays its owner's, and in this thread, where pages are added. When
    /// it is closed, pages can still be read: each thread but this one opens its file for every call anyway.
    void bind(const std::shared_ptr<Archive> &archive);

    /// What the next page that is added is; with an id, it is in the archive already. With its body, that is packed at
    /// once in another thread, while this one reads it. Thread of add().
    void setNext(const ArchivedPage &page);
    /// The next page that is added stays in memory, and nothing is that was set before. Its body is packed at once,
    /// too.
    void setNextInMemory(const QByteArray &body);
    /// Without setNext() before it, the page stays in memory.
    quint32 add(QByteArrayView page, PageKind kind = PageKind::Json) override;
    /// The id of the page that was added last; 0 if it is not in the archive. Thread of add().
    qint64 lastId() const { return m_lastId; }
    /// Why the page that was set last stays in memory; empty if it is in the archive, or not added yet. Thread of
    /// add().
    const QString &problem() const { return m_problem; }

    quint32 count() const override;
    PageKind kind(quint32 number) const override;
    /// Also empty if the page is damaged or was deleted.
    QByteArray page(quint32 number) const override;

private:
    struct Entry
    {
        /// 0: not archived; then `number` is its number in memory.
        qint64 id = 0;
        quint32 number = 0;
        PageKind kind = PageKind::Json;
    };

    qint64 addToArchive(ArchivedPage page, PageKind kind, const PackedPage &packed);
    std::optional<Entry> entry(quint32 number) const;

    std::weak_ptr<Archive> m_archive;
    const QThread *m_thread = nullptr;
    QString m_path;
    Archive::Mode m_mode = Archive::Mode::ReadOnly;
    std::optional<ArchivedPage> m_next;
    std::future<PackedPage> m_packing;
    QString m_problem;
    qint64 m_lastId = 0;

    mutable QMutex m_entriesMutex;
    std::vector<Entry> m_entries;
};
