// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchescontroller.h"

#include "archive.h"
#include "connections.h"
#include "exportcontroller.h"
#include "fetchespanel.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "reportfile.h"
#include "screentext.h"
#include "sourcecontroller.h"
#include "zonechooser.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

FetchesController::FetchesController(
    Connections &connections, MainWindow &window, SourceController &source, ExportController &exports, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_window(window)
    , m_source(source)
    , m_exports(exports)
{
    FetchesPanel *panel = window.fetches();
    panel->setZone(window.zone()->zone());
    connect(window.zone(), &ZoneChooser::zoneChanged, panel, &FetchesPanel::setZone);
    connect(panel, &FetchesPanel::openRequested, this, &FetchesController::open);
    connect(panel, &FetchesPanel::resumeRequested, this, [this](qint64 id) { fetchAgain(id, false); });
    connect(panel, &FetchesPanel::freshRequested, this, [this](qint64 id) { fetchAgain(id, true); });
    connect(panel, &FetchesPanel::exportRequested, this, &FetchesController::exportFetch);
    connect(panel, &FetchesPanel::deleteRequested, this, &FetchesController::remove);
    connect(&source, &SourceController::ended, this, &FetchesController::refresh);
}

void FetchesController::showConnection(const Profile &profile, const Secret &secret)
{
    const QString path = archivePath(archiveKeyOf(profile, secret));
    const bool isAnother = path != m_path;
    m_profile = profile;
    m_path = path;
    if (isAnother) {
        m_window.fetches()->setConnection(profile.name);
        takeContent({});
        emit archiveChanged(path);
    }
    refresh();
}

void FetchesController::refresh()
{
    if (m_path.isEmpty())
        return;
    m_worker.run([path = m_path, months = m_profile.monthsKept] { return readArchive(path, months); },
        [this, generation = ++m_generation](const ArchiveContent &content) {
            if (generation == m_generation)
                takeContent(content);
        });
}

void FetchesController::takeContent(const ArchiveContent &content)
{
    m_content = content;
    m_window.setPastFetches(
        content.fetches, content.diskBytes, content.problem, m_source.shownFetch(m_path, content.fetches));
}

const PastFetch *FetchesController::find(qint64 id) const
{
    const auto found = std::ranges::find(m_content.fetches, id, &PastFetch::id);
    return found == m_content.fetches.end() ? nullptr : &*found;
}

void FetchesController::open(qint64 id)
{
    if (const PastFetch *fetch = find(id))
        m_source.openKept(m_path, *fetch, m_profile);
}

void FetchesController::fetchAgain(qint64 id, bool isFresh)
{
    if (const PastFetch *fetch = find(id))
        emit fetchAgainRequested(m_profile, *fetch, isFresh);
}

void FetchesController::exportFetch(qint64 id)
{
    const PastFetch *fetch = find(id);
    if (!fetch)
        return;
    QString name = proposedFileName(m_profile.name, fetch->period, false, false);
    name.replace(u".csv"_s, u".billscope"_s);
    const QString target = m_exports.askForPath(name, tr("Billscope files (*.billscope)"));
    if (target.isEmpty())
        return;
    m_worker.run([path = m_path, id, target] { return ::exportFetch(path, id, target); },
        [this, target](const QString &problem) {
            if (problem.isEmpty())
                m_exports.tellWritten(tr("The fetch is written, with every answer as it was received. It holds "
                                         "personal data."),
                    {target});
            else
                m_window.messages()->showMessage(MessageBar::Severity::Error, problem);
        });
}

void FetchesController::remove(const QList<qint64> &ids)
{
    m_worker.run([path = m_path, ids] { return deleteFetches(path, ids); },
        [this, wasShown = ids.contains(m_source.shownFetch(m_path, m_content.fetches))](
            const ArchiveDeletion &deletion) { tellDeleted(deletion, wasShown); });
    refresh();
}

void FetchesController::tellDeleted(const ArchiveDeletion &deletion, bool wasShown)
{
    if (!deletion.problem.isEmpty())
        return m_window.messages()->showMessage(MessageBar::Severity::Error, deletion.problem);
    // What is deleted is not to stay on the screen either.
    if (wasShown)
        m_source.close();
    QString sentence = tr("%Ln fetches were deleted; %1 were freed.", nullptr, deletion.fetches)
                           .arg(sizeText(deletion.freedBytes));
    if (wasShown)
        sentence += u' ' + tr("What was shown of it is gone from the window, too.");
    m_window.messages()->showMessage(MessageBar::Severity::Info, sentence);
}

void FetchesController::deleteOldPages()
{
    QHash<QString, int> months;
    for (const Profile &profile : m_connections.profiles().profiles())
        months.insert(archivePath(archiveKeyOf(profile, {})), profile.monthsKept);
    m_worker.run(
        [months] {
            QString problem;
            for (const QString &path : keptArchives()) {
                const QString failed = ::deleteOldPages(
                    path, months.value(path, Profile().monthsKept), QDateTime::currentDateTimeUtc());
                if (problem.isEmpty())
                    problem = failed;
            }
            return problem;
        },
        [this](const QString &problem) {
            if (!problem.isEmpty())
                m_window.messages()->showMessage(MessageBar::Severity::Warning, problem);
        });
}
