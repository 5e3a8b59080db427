// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectioncontroller.h"

#include "apiclient.h"
#include "archive.h"
#include "connectiondialog.h"
#include "connectionsdialog.h"
#include "connectiontest.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "screentext.h"
#include "severaldialog.h"
#include "termssettings.h"
#include "tokensource.h"

#include <QHash>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

/// Who waits for a test does not wait as long as a fetch does.
static constexpr std::chrono::seconds TestSilence(15);

ConnectionController::ConnectionController(Connections &connections, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_window(window)
    , m_chosen(connections.settings().value(u"window/profile"_s).toString())
    , m_together(connections.settings().value(u"window/profiles"_s).toStringList())
{
    connect(&connections.profiles(), &ProfileStore::changed, this, &ConnectionController::showProfiles);
    connect(&window, &MainWindow::profileChosen, this, &ConnectionController::choose);
    connect(&window, &MainWindow::addConnectionRequested, this, &ConnectionController::add);
    connect(&window, &MainWindow::connectionsRequested, this, &ConnectionController::showAll);
    connect(&window, &MainWindow::severalConnectionsRequested, this, &ConnectionController::showSeveral);
    m_connections.keychain().refreshState();
    showProfiles();
}

std::optional<Profile> ConnectionController::chosen() const
{
    return m_connections.profiles().findById(m_chosen);
}

void ConnectionController::choose(const QString &id)
{
    m_connections.settings().setValue(u"window/profile"_s, id);
    m_connections.settings().remove(u"window/profiles"_s);
    take(id, {});
}

void ConnectionController::chooseForNow(const QString &id)
{
    take(id, {});
}

void ConnectionController::chooseTogether(const QStringList &ids)
{
    m_connections.settings().setValue(u"window/profile"_s, ids.value(0));
    m_connections.settings().setValue(u"window/profiles"_s, ids);
    take(ids.value(0), ids);
}

void ConnectionController::take(const QString &id, const QStringList &together)
{
    m_chosen = id;
    m_together = together;
    m_choosesNone = id.isEmpty();
    showProfiles();
    if (const QList<Profile> profiles = allChosen(); !profiles.isEmpty())
        emit chosenChanged(profiles);
}

QList<Profile> ConnectionController::allChosen() const
{
    QList<Profile> profiles;
    for (const QString &id : m_together.isEmpty() ? QStringList{m_chosen} : m_together) {
        if (const auto profile = m_connections.profiles().findById(id))
            profiles << *profile;
    }
    return profiles;
}

QStringList ConnectionController::together() const
{
    QStringList names;
    for (const QString &id : m_together)
        names << m_connections.profiles().findById(id)->name;
    return names;
}

void ConnectionController::showSeveral()
{
    auto *dialog = new SeveralDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setProfiles(m_connections.profiles().profiles(), m_together.isEmpty() ? QStringList{m_chosen} : m_together);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { chooseTogether(dialog->chosen()); });
    dialog->show();
}

void ConnectionController::showProfiles()
{
    const QList<Profile> &profiles = m_connections.profiles().profiles();
    // One that was deleted ends it.
    if (!std::ranges::all_of(
            m_together, [this](const QString &id) { return m_connections.profiles().findById(id).has_value(); }))
        m_together.clear();
    if (!chosen() && !m_choosesNone && !profiles.isEmpty())
        m_chosen = profiles.constFirst().id;
    m_window.setProfiles(profiles, m_chosen, m_together);
    if (m_list)
        m_list->setProfiles(profiles);
}

void ConnectionController::add()
{
    Profile profile;
    profile.host = u"https://bots.kore.ai"_s;
    openDialog(profile, true, {}, {});
}

void ConnectionController::edit(const QString &id, const QString &problem)
{
    if (const auto profile = m_connections.profiles().findById(id))
        openDialog(*profile, false, problem, *profile);
}

void ConnectionController::editSecret(const QString &id)
{
    if (const auto profile = m_connections.profiles().findById(id))
        openDialog(*profile, false, {}, *profile)->focusSecret();
}

ConnectionDialog *ConnectionController::openDialog(
    const Profile &profile, bool isNew, const QString &problem, const Profile &keeper)
{
    auto *dialog = new ConnectionDialog(m_list ? static_cast<QWidget *>(m_list) : &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setProfile(profile);
    // Of a copy those of the original.
    if (!keeper.id.isEmpty())
        dialog->setTerms(keptTerms(m_connections.settings(), {keeper.id}));
    if (const auto found = m_zonesFound.constFind(profile.id); found != m_zonesFound.constEnd())
        dialog->setZoneFound(*found);
    dialog->setSecretKnown(!keeper.id.isEmpty() && problem.isEmpty(), isNew ? keeper.name : QString());
    dialog->setKeychain(m_connections.keychain().state());
    if (!problem.isEmpty())
        dialog->setProblem(problem);
    connect(&m_connections.keychain(), &CredentialStore::stateChanged, dialog, &ConnectionDialog::setKeychain);
    connect(dialog, &ConnectionDialog::testRequested, this, [=, this](const Profile &tried, const Secret &secret) {
        findWhole(dialog, keeper, secret, [=, this](const Secret &whole) { runTest(dialog, tried, whole); });
    });
    connect(dialog, &ConnectionDialog::testStopRequested, this, &ConnectionController::stopTest);
    connect(dialog, &ConnectionDialog::keepRequested, this, [=, this] { keep(dialog, isNew, keeper); });
    m_connections.keychain().refreshState();
    // One that is locked is not opened for that.
    if (!keeper.id.isEmpty() && m_connections.keychain().state().kind != KeychainState::Kind::Locked) {
        m_connections.findSecret(keeper, dialog, [dialog](const Connections::Found &found) {
            if (!found.secret.token.isEmpty())
                dialog->chooseToken();
        });
    }
    dialog->show();
    return dialog;
}

void ConnectionController::findWhole(ConnectionDialog *dialog, const Profile &keeper, const Secret &typed,
    const std::function<void(const Secret &)> &then)
{
    if (!typed.isEmpty())
        return then(typed);
    m_connections.findSecret(keeper, dialog, [=](const Connections::Found &found) {
        Secret whole = found.secret;
        QString problem = found.problem;
        if (typed.isHalf()) {
            (typed.clientId.isEmpty() ? whole.clientSecret : whole.clientId) = typed.clientId.isEmpty()
                ? typed.clientSecret
                : typed.clientId;
            whole.token.clear();
            if (problem.isEmpty() && whole.isEmpty())
                problem = tr("Nothing is kept that goes with it. Enter both, Client ID and Client Secret.");
        }
        if (problem.isEmpty())
            return then(whole);
        const bool isTested = dialog->isTesting();
        if (isTested)
            dialog->setTestFinished(false, problem);
        if (!isTested || typed.isHalf())
            dialog->setProblem(problem);
    });
}

void ConnectionController::runTest(ConnectionDialog *dialog, const Profile &profile, const Secret &secret)
{
    stopTest();
    // It was stopped while the keychain was asked.
    if (!dialog->isTesting())
        return;
    auto *client = new ApiClient(m_connections.network(), profile, TokenSource(secret, profile.algorithm), dialog);
    client->setLimits({.silence = TestSilence});
    auto *test = new ConnectionTest(*client, client);
    m_test = test;
    connect(test, &ConnectionTest::stepChanged, dialog, &ConnectionDialog::setStep);
    connect(test, &ConnectionTest::finished, dialog, [=](bool passed) {
        dialog->setTestFinished(passed, test->remark());
        client->deleteLater();
    });
    test->start();
}

void ConnectionController::stopTest()
{
    if (m_test)
        delete m_test->parent();
}

void ConnectionController::keep(ConnectionDialog *dialog, bool isNew, const Profile &keeper)
{
    const Secret typed = dialog->secret();
    if (const QString useless = TokenSource(typed).pastedProblem(); !useless.isEmpty())
        return dialog->setProblem(useless);
    const bool takesOver = isNew && typed.isEmpty() && !keeper.id.isEmpty();
    if (typed.isHalf() || takesOver)
        findWhole(dialog, keeper, typed, [=, this](const Secret &whole) { keepWhole(dialog, isNew, whole); });
    else
        keepWhole(dialog, isNew, typed);
}

void ConnectionController::keepWhole(ConnectionDialog *dialog, bool isNew, const Secret &secret)
{
    Profile profile = dialog->profile();
    QString problem;
    if (isNew) {
        const auto added = m_connections.profiles().add(profile, &problem);
        if (added)
            profile = *added;
    } else {
        m_connections.profiles().replace(profile, &problem);
    }
    // Nothing that was typed is lost.
    if (!problem.isEmpty())
        return dialog->setProblem(problem);
    keepTerms(m_connections.settings(), profile.id, dialog->terms());
    dialog->done(QDialog::Accepted);
    // What it said was of the connection as it was.
    m_window.messages()->closeBar();
    if (!secret.isEmpty())
        keepSecret(profile, secret, dialog->forThisRunOnly());
    if (m_list)
        m_list->setCurrent(profile.id);
    choose(profile.id);
}

void ConnectionController::keepSecret(const Profile &profile, const Secret &secret, bool forThisRunOnly)
{
    connect(m_connections.keepSecret(profile, secret, forThisRunOnly), &CredentialJob::finished, this,
        [=, this](const CredentialResult &result) {
            if (result)
                return;
            // Nothing that was typed is lost: it serves until the program ends.
            m_connections.keepSecret(profile, secret, true);
            m_window.messages()->showMessage(MessageBar::Severity::Warning,
                tr("The secret of %1 is kept for this run only: %2").arg(profile.name, result.sentence));
        });
}

void ConnectionController::duplicate(const QString &id)
{
    const auto original = m_connections.profiles().findById(id);
    if (!original)
        return;
    Profile copy = *original;
    copy.name = m_connections.profiles().freeName(copy.name);
    copy.id.clear();
    openDialog(copy, true, {}, *original);
}

static QString archiveOf(const Profile &profile)
{
    return archivePath(archiveKeyOf(profile, {}));
}

void ConnectionController::remove(const QString &id, bool withLocalData)
{
    const auto profile = m_connections.profiles().findById(id);
    if (!profile)
        return;
    // First what only the connection can name.
    if (withLocalData)
        removeLocalData(*profile, [this, profile](const ArchiveDeletion &) { removeConnection(*profile); });
    else
        removeConnection(*profile);
}

void ConnectionController::removeConnection(const Profile &profile)
{
    connect(m_connections.forgetSecret(profile), &CredentialJob::finished, this,
        [this, profile](const CredentialResult &result) {
            if (!result && result.kind != CredentialResult::Kind::Unavailable) {
                m_window.messages()->showMessage(MessageBar::Severity::Error,
                    tr("The connection %1 is still there, for its secret could not be removed: %2")
                        .arg(profile.name, result.sentence));
                return;
            }
            QString problem;
            if (!m_connections.profiles().remove(profile.id, &problem))
                m_window.messages()->showMessage(MessageBar::Severity::Error, problem);
            else if (!result)
                m_window.messages()->showMessage(
                    MessageBar::Severity::Warning, Connections::describeForgotten(profile, result));
        });
}

void ConnectionController::removeLocalData(
    const Profile &profile, const std::function<void(const ArchiveDeletion &)> &then)
{
    m_worker.run([path = archiveOf(profile)] { return deleteArchive(path); },
        [this, then](const ArchiveDeletion &deletion) {
            if (!deletion.problem.isEmpty())
                m_window.messages()->showMessage(MessageBar::Severity::Error, deletion.problem);
            else
                then(deletion);
            emit localDataDeleted();
            measureLocalData();
        });
}

/// What is kept of each connection, for the list of them.
void ConnectionController::measureLocalData()
{
    QHash<QString, QString> paths;
    for (const Profile &profile : m_connections.profiles().profiles())
        paths.insert(profile.id, archiveOf(profile));
    m_worker.run(
        [paths] {
            QHash<QString, qint64> bytes;
            for (auto path = paths.begin(); path != paths.end(); ++path)
                bytes.insert(path.key(), archiveBytes(path.value()));
            return bytes;
        },
        [this](const QHash<QString, qint64> &bytes) {
            if (m_list)
                m_list->setLocalBytes(bytes);
        });
}

void ConnectionController::showAll()
{
    if (!m_list) {
        m_list = new ConnectionsDialog(&m_window);
        m_list->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_list, &ConnectionsDialog::addRequested, this, &ConnectionController::add);
        connect(m_list, &ConnectionsDialog::editRequested, this, [this](const QString &id) { edit(id); });
        connect(m_list, &ConnectionsDialog::duplicateRequested, this, &ConnectionController::duplicate);
        connect(m_list, &ConnectionsDialog::deleteRequested, this, &ConnectionController::remove);
        connect(m_list, &ConnectionsDialog::localDataDeletionRequested, this, [this](const QString &id) {
            if (const auto profile = m_connections.profiles().findById(id))
                removeLocalData(*profile, [this, profile](const ArchiveDeletion &deletion) {
                    m_window.messages()->showMessage(MessageBar::Severity::Info,
                        tr("What was fetched with %1 is deleted; %2 were freed.")
                            .arg(profile->name, sizeText(deletion.freedBytes)));
                });
        });
        showProfiles();
    }
    measureLocalData();
    m_list->show();
    m_list->raise();
}
