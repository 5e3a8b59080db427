// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonescontroller.h"

#include "archivelist.h"
#include "connections.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "sourcecontroller.h"
#include "statusstrip.h"
#include "timezonesdialog.h"
#include "zonechooser.h"
#include "zonedialog.h"

#include <algorithm>

ZonesController::ZonesController(
    Connections &connections, MainWindow &window, SourceController &source, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_window(window)
    , m_source(source)
{
    connect(&window, &MainWindow::timeZonesRequested, this, &ZonesController::showDialog);
    connect(window.status(), &StatusStrip::timeZonesRequested, this, &ZonesController::showDialog);
    connect(&source, &SourceController::ended, this, &ZonesController::sourceEnded);
}

/// Whether a file leaves open in which zone its dates are.
static bool isUnknown(const ZoneFacts &facts)
{
    return !facts.file.isEmpty() && facts.zone.evidence == ApiZone::Evidence::Assumed;
}

std::vector<ZoneFacts> ZonesController::facts() const
{
    const Completeness completeness = m_source.completeness();
    if (completeness.verdict == Verdict::Nothing)
        return {};
    std::vector<ConnectionZone> zones = completeness.apiZones;
    if (zones.empty())
        zones.push_back({m_source.sourceName(), completeness.apiZone});
    std::vector<ZoneFacts> facts;
    for (const auto &[name, zone] : zones) {
        ZoneFacts one{.connection = name, .profileId = {}, .keptZone = {}, .zone = zone, .file = m_source.file()};
        for (const Profile &profile : m_connections.profiles().profiles()) {
            const bool isShown = m_source.archives().contains(archiveOf(profile).owner.archive);
            if (!isShown || (zones.size() > 1 && profile.name != name))
                continue;
            one.connection = profile.name;
            one.profileId = profile.id;
            one.keptZone = profile.apiZone;
        }
        facts.push_back(one);
    }
    return facts;
}

void ZonesController::showDialog()
{
    if (!m_dialog) {
        m_dialog = new TimeZonesDialog(m_window.zone()->zone(), Zone::system(), &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &TimeZonesDialog::keepRequested, this, &ZonesController::keep);
        connect(m_dialog, &TimeZonesDialog::otherZoneRequested, this, &ZonesController::chooseZone);
    }
    m_dialog->setZones(facts());
    m_dialog->open();
}

void ZonesController::sourceEnded()
{
    const std::vector<ZoneFacts> found = facts();
    for (const ZoneFacts &facts : found) {
        if (!facts.profileId.isEmpty())
            emit zoneFound(facts.profileId, facts.zone);
    }
    // What is to be said of the end goes first; it is offered in the status bar as well.
    const bool isSilent = m_window.messages()->sentence().isEmpty();
    const auto unknown = std::ranges::find_if(found, isUnknown);
    if (unknown != found.end() && !m_offered.contains(unknown->file)) {
        m_offered.insert(unknown->file);
        if (isSilent)
            m_window.messages()->showMessage(MessageBar::Severity::Info, describe(unknown->zone));
        m_window.messages()->addAction(
            tr("&Read the file in another time zone…"), [this, file = unknown->file] { chooseZone(file); });
        return;
    }
    const auto offered = std::ranges::find_if(found, isWorthKeeping);
    if (!isSilent || offered == found.end() || m_offered.contains(offered->profileId))
        return;
    m_offered.insert(offered->profileId);
    m_window.messages()->showMessage(MessageBar::Severity::Info, describe(offered->zone));
    m_window.messages()->addAction(tr("&Keep for %1").arg(offered->connection),
        [this, id = offered->profileId, zone = offered->zone.zone.name()] { keep(id, zone); });
    m_window.messages()->addAction(tr("Time &zones…"), [this] { showDialog(); });
}

void ZonesController::chooseZone(const QString &file)
{
    if (m_dialog)
        m_dialog->close();
    auto *dialog = new ZoneDialog(m_source.completeness().apiZone.zone, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
        m_window.messages()->closeBar();
        m_offered.insert(file);
        if (const std::optional<Zone> zone = dialog->zone())
            m_source.open(file, zone->name(), m_source.period());
    });
    dialog->open();
}

void ZonesController::keep(const QString &profileId, const QString &zone)
{
    auto profile = m_connections.profiles().findById(profileId);
    if (!profile)
        return;
    profile->apiZone = zone;
    QString problem;
    if (!m_connections.profiles().replace(*profile, &problem))
        m_window.messages()->showMessage(MessageBar::Severity::Error, problem);
    else
        m_window.messages()->showMessage(MessageBar::Severity::Info,
            zone == u"auto" ? tr("The connection %1 finds out the time zone of the API by itself.").arg(profile->name)
                            : tr("The connection %1 keeps %2 as the time zone of the API.").arg(profile->name, zone));
    if (m_dialog)
        m_dialog->setZones(facts());
}
