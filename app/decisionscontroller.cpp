// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionscontroller.h"

#include "archivetasks.h"
#include "exportcontroller.h"
#include "findingdecider.h"
#include "findingspanel.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "reportfile.h"
#include "sourcecontroller.h"
#include "statusstrip.h"
#include "zonechooser.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

static QStringList pathsOf(const QStringList &archives)
{
    QStringList paths;
    for (const QString &name : archives)
        paths << pathOfArchive(name);
    return paths;
}

DecisionsController::DecisionsController(MainWindow &window, const SourceController &source, ExportController &exports)
    : m_window(window)
    , m_source(source)
    , m_exports(exports)
{
    connect(window.findings(), &FindingsPanel::changeRequested, this, &DecisionsController::change);
    connect(window.findings(), &FindingsPanel::exportRequested, this, &DecisionsController::exportFindings);
    const FindingDecider *decider = window.findings()->decider();
    connect(decider, &FindingDecider::exportRequested, this, &DecisionsController::exportDecisions);
    connect(this, &DecisionsController::decisionsChanged, decider, &FindingDecider::setDecisions);
    connect(&source, &SourceController::ended, this, &DecisionsController::reload);
}

DecisionsController::~DecisionsController()
{
    m_worker.finish();
}

void DecisionsController::update()
{
    if (m_source.archives() == m_archives)
        return;
    m_archives = m_source.archives();
    m_window.findings()->decider()->setKept(!m_archives.isEmpty());
    emit decisionsChanged({});
    reload();
}

void DecisionsController::reload()
{
    if (m_source.archives() != m_archives)
        return update();
    m_worker.run([paths = pathsOf(m_archives)] { return archivedDecisions(paths); },
        [this, generation = ++m_generation](const FindingDecisions &decisions) {
            if (generation == m_generation)
                emit decisionsChanged(decisions);
        });
}

void DecisionsController::change(const FindingChange &change, const std::shared_ptr<const CheckedSessions> &chosen)
{
    const auto work = [paths = pathsOf(m_archives), change, chosen] {
        FindingChange whole = change;
        for (const Finding &finding : chosen->result.findings)
            whole.findings.push_back(keyOf(finding, chosen->store));
        return changeDecisions(paths, whole);
    };
    const size_t asked = change.findings.size() + chosen->result.findings.size();
    m_worker.run(work, [this, generation = ++m_generation, state = change.state, asked](const DecisionsChange &made) {
        if (generation == m_generation)
            emit decisionsChanged(made.decisions);
        tell(made, state, asked);
    });
}

void DecisionsController::tell(const DecisionsChange &made, FindingState state, size_t asked)
{
    MessageBar *bar = m_window.messages();
    if (!made.problem.isEmpty())
        return bar->showMessage(
            MessageBar::Severity::Error, tr("The state of the findings was not kept. %1").arg(made.problem));
    const QString done = tr("%Ln findings: %1.", nullptr, static_cast<int>(made.changed)).arg(stateTitle(state));
    if (made.changed == asked)
        return m_window.status()->showMessage(done, 5000);
    const QString left = tr("%Ln stay as they are.", nullptr, static_cast<int>(asked - made.changed));
    if (made.refused.empty()) {
        const QString why = state == FindingState::Claimed
            ? tr("A finding can be claimed if it is about one session that has a billing id.")
            : tr("Only what was claimed can be credited or rejected.");
        return bar->showMessage(MessageBar::Severity::Warning, u"%1 %2 %3"_s.arg(done, left, why));
    }
    QStringList sentences;
    for (const RefusedClaim &refused : made.refused)
        sentences << sentenceOf(refused);
    bar->showMessage(MessageBar::Severity::Warning, u"%1 %2 %3"_s.arg(done, left, sentences.constFirst()),
        sentences.size() > 1 ? sentences.join(u'\n') : QString());
}

QString DecisionsController::askForPath(const QString &name)
{
    return m_exports.askForPath(name, tr("CSV files (*.csv)"));
}

void DecisionsController::exportDecisions(const std::vector<DecidedFinding> &decided)
{
    // They are of all months and whole, whatever is shown.
    ReportFacts facts;
    facts.source = m_source.sourceName();
    facts.completeness.verdict = Verdict::Complete;
    const QString path = askForPath(proposedFileName(facts, u"decisions.csv"_s));
    if (path.isEmpty())
        return;
    m_exports.write(
        path, decisionsCsv(decided), tr("The decisions were written to %1.").arg(QFileInfo(path).fileName()));
}

void DecisionsController::exportFindings(const std::shared_ptr<const CheckedSessions> &listed)
{
    ReportFacts facts;
    facts.source = m_source.sourceName();
    facts.period = m_source.period();
    facts.completeness = m_source.completeness();
    const QString path = askForPath(proposedFileName(facts, u"findings.csv"_s));
    if (path.isEmpty())
        return;
    m_worker.run(
        [listed, zone = m_window.zone()->zone()] {
            return findingsCsv(listed->result.findings, listed->store, *listed->decisions, zone);
        },
        [this, path](const QByteArray &csv) {
            m_exports.write(path, csv, tr("The findings were written to %1.").arg(QFileInfo(path).fileName()));
        });
}
