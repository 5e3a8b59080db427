// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joinedpagestore.h"

#include <QMutexLocker>

#include <algorithm>

quint32 JoinedPageStore::append(const std::shared_ptr<PageStore> &store, const QString &name)
{
    const quint32 first = count();
    const QMutexLocker lock(&m_partsMutex);
    m_parts.push_back({first, store, name});
    return first;
}

quint32 JoinedPageStore::count() const
{
    const QMutexLocker lock(&m_partsMutex);
    return m_parts.empty() ? 0 : m_parts.back().firstPage + m_parts.back().store->count();
}

JoinedPageStore::Part JoinedPageStore::partOf(quint32 number) const
{
    const QMutexLocker lock(&m_partsMutex);
    const auto next = std::ranges::upper_bound(m_parts, number, {}, &Part::firstPage);
    return next == m_parts.begin() ? Part{0, std::make_shared<PageStore>(), {}} : *std::prev(next);
}

PageKind JoinedPageStore::kind(quint32 number) const
{
    const Part part = partOf(number);
    return part.store->kind(number - part.firstPage);
}

QString JoinedPageStore::sourceOf(quint32 number) const
{
    return partOf(number).name;
}

QByteArray JoinedPageStore::page(quint32 number) const
{
    const Part part = partOf(number);
    return part.store->page(number - part.firstPage);
}
