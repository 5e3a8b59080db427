// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcejob.h"

#include "niceness.h"

SourceJob::SourceJob(const ApiZone &apiZone, const std::shared_ptr<PageStore> &pages, QObject *parent)
    : QObject(parent)
    , m_pages(pages)
    , m_gate(std::make_shared<SegmentGate>())
    , m_loader(new SessionLoader(apiZone, m_pages, m_gate))
{
    m_loader->moveToThread(&m_thread);
    connect(m_loader, &SessionLoader::segmentReady, this, [this, gate = m_gate](const Segment &segment) {
        emit segmentReady(segment);
        gate->leave();
    });
    connect(m_loader, &SessionLoader::restarted, this, [this] {
        emit restarted();
        addNames({});
    });
    postToLoader([] { setThreadNiceness(LoadingNiceness); });
    m_thread.setObjectName(QStringLiteral("loader"));
    m_thread.start();
}

SourceJob::~SourceJob()
{
    m_gate->close();
    m_thread.quit();
    m_thread.wait();
    delete m_loader;
}

void SourceJob::addNames(const BotNames &names)
{
    for (const auto &[id, name] : names)
        m_names.insert_or_assign(id, name);
    if (!m_names.empty())
        emit namesChanged(DisplayNames(m_names));
}

void SourceJob::moveToLoader(QObject *companion)
{
    companion->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, companion, &QObject::deleteLater);
}
