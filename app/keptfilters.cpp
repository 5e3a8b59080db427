// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptfilters.h"

#include "filterbar.h"
#include "findingfilter.h"

#include <utility>

KeptFilters::KeptFilters(FilterBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{ }

void KeptFilters::showArchive(const QString &path)
{
    if (path == m_path)
        return;
    save();
    m_path = path;
    reload();
}

void KeptFilters::reload()
{
    m_worker.run([path = m_path] { return archivedFilters(path); },
        [this, generation = ++m_generation](const ArchivedFilters &kept) {
            if (generation == m_generation)
                take(kept);
        });
}

void KeptFilters::take(const ArchivedFilters &kept)
{
    m_known = kept;
    m_bar.setRecent(kept.recent);
    if (std::exchange(m_isFirst, false) && m_bar.text().isEmpty() && !kept.current.isEmpty())
        m_bar.setKeptText(kept.current);
}

void KeptFilters::save()
{
    // What was not read yet would be lost.
    if (m_path.isEmpty() || m_isFirst)
        return;
    const std::optional<Filter> filter = Filter::parse(m_bar.text());
    const ArchivedFilters filters{filter ? lastingFilter(*filter).text() : QString(), m_bar.recent()};
    if (filters == m_known)
        return;
    m_known = filters;
    m_worker.run([path = m_path, filters] { return keepFilters(path, filters); }, [](bool) {});
}

void KeptFilters::saveNow()
{
    save();
    m_worker.finish();
}
