// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivepagestore.h"

#include <QMutexLocker>

#include <utility>

void ArchivePageStore::bind(const std::shared_ptr<Archive> &archive)
{
    // What reads in another thread finds an entry first, and with it what was set before that was added.
    m_archive = archive;
    m_thread = QThread::currentThread();
    m_path = archive->path();
    m_mode = archive->mode() == Archive::Mode::Foreign ? Archive::Mode::Foreign : Archive::Mode::ReadOnly;
}

void ArchivePageStore::setNext(const ArchivedPage &page)
{
    m_problem.clear();
    m_next = page;
    m_next->body.clear();
    m_packing = {};
    if (page.id == 0 && !page.body.isEmpty())
        m_packing = std::async(std::launch::async, packPage, page.body);
}

void ArchivePageStore::setNextInMemory(const QByteArray &body)
{
    m_problem.clear();
    m_next.reset();
    m_packing = std::async(std::launch::async, [body] { return PackedPage{compressPage(body), {}}; });
}

quint32 ArchivePageStore::add(QByteArrayView page, PageKind kind)
{
    m_problem.clear();
    const std::optional<ArchivedPage> next = std::exchange(m_next, std::nullopt);
    Entry entry{.id = next ? next->id : 0, .kind = kind};
    if (entry.id == 0) {
        const PackedPage packed = m_packing.valid() ? m_packing.get() : packPage(page);
        entry.id = next ? addToArchive(*next, kind, packed) : 0;
        if (entry.id == 0)
            entry.number = keep(packed.frame, kind);
    }
    m_lastId = entry.id;
    const QMutexLocker lock(&m_entriesMutex);
    m_entries.push_back(entry);
    return static_cast<quint32>(m_entries.size() - 1);
}

/// Its id; 0 if it is not in the archive.
qint64 ArchivePageStore::addToArchive(ArchivedPage page, PageKind kind, const PackedPage &packed)
{
    const std::shared_ptr<Archive> archive = m_archive.lock();
    if (!archive)
        return 0;
    page.kind = kind;
    const qint64 id = archive->addPage(page, packed);
    if (id == 0)
        m_problem = archive->problem();
    return id;
}

std::optional<ArchivePageStore::Entry> ArchivePageStore::entry(quint32 number) const
{
    const QMutexLocker lock(&m_entriesMutex);
    return number < m_entries.size() ? std::optional(m_entries[number]) : std::nullopt;
}

quint32 ArchivePageStore::count() const
{
    const QMutexLocker lock(&m_entriesMutex);
    return static_cast<quint32>(m_entries.size());
}

PageKind ArchivePageStore::kind(quint32 number) const
{
    return entry(number).value_or(Entry{}).kind;
}

QByteArray ArchivePageStore::page(quint32 number) const
{
    const std::optional<Entry> found = entry(number);
    if (!found)
        return {};
    if (found->id == 0)
        return PageStore::page(found->number);
    // The archive belongs to its thread; another one must not even keep it alive.
    std::shared_ptr<Archive> archive = QThread::currentThread() == m_thread ? m_archive.lock() : nullptr;
    QString problem;
    if (!archive)
        archive = Archive::open(m_path, m_mode, &problem);
    const std::optional<ArchivedPage> page = archive ? archive->page(found->id) : std::nullopt;
    return page ? page->body : QByteArray();
}
