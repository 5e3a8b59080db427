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
    if (page.id == 0 && !page.body.isEmpty() && !m_archive.expired())
        m_packing = std::async(std::launch::async, packPage, page.body);
}

void ArchivePageStore::forgetNext()
{
    m_problem.clear();
    m_next.reset();
    m_packing = {};
}

quint32 ArchivePageStore::add(QByteArrayView page, PageKind kind)
{
    m_problem.clear();
    Entry entry;
    entry.kind = kind;
    entry.id = m_lastId = archived(page, kind);
    if (entry.id == 0)
        entry.number = PageStore::add(page, kind);
    const QMutexLocker lock(&m_entriesMutex);
    m_entries.push_back(entry);
    return static_cast<quint32>(m_entries.size() - 1);
}

/// Its id; 0 if it is not in the archive.
qint64 ArchivePageStore::archived(QByteArrayView page, PageKind kind)
{
    std::optional<ArchivedPage> next = std::exchange(m_next, std::nullopt);
    const std::shared_ptr<Archive> archive = m_archive.lock();
    if (!next || next->id > 0 || !archive)
        return next ? next->id : 0;
    next->kind = kind;
    const qint64 id = archive->addPage(*next, m_packing.valid() ? m_packing.get() : packPage(page));
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
