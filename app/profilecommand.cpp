// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilecommand.h"

#include "apiclient.h"
#include "archive.h"
#include "archivetasks.h"
#include "connections.h"
#include "connectiontest.h"
#include "console.h"
#include "exitcode.h"
#include "screentext.h"
#include "secretinput.h"
#include "secretreader.h"
#include "settlingquestion.h"
#include "termssettings.h"
#include "tokensource.h"
#include "wholefile.h"

#include <QFileInfo>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

ProfileCommand::ProfileCommand(const CommandLine &line, Connections &connections, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_connections(connections)
    , m_settlingHours(line.source.settlingHours)
{ }

void ProfileCommand::start()
{
    switch (m_line.profileAction) {
    case CommandLine::ProfileAction::Add:
        return add();
    case CommandLine::ProfileAction::List:
        return list();
    case CommandLine::ProfileAction::Test:
        return test();
    case CommandLine::ProfileAction::Remove:
        return remove();
    }
}

void ProfileCommand::add()
{
    if (const auto secret = secretFromEnvironment(QProcessEnvironment::systemEnvironment()))
        return addWith(*secret);
    auto *reader = new SecretReader(this);
    connect(reader, &SecretReader::finished, this, [this](const std::optional<Secret> &secret, const QString &problem) {
        if (secret)
            addTyped(*secret);
        else
            end(ExitCode::Credentials, problem);
    });
    reader->start();
}

/// Who types the secret is asked for the settling time as well.
void ProfileCommand::addTyped(const Secret &secret)
{
    if (m_settlingHours > 0 || !SettlingQuestion::canBeAsked())
        return addWith(secret);
    auto *question = new SettlingQuestion(DefaultSettlingHours, this);
    connect(question, &SettlingQuestion::answered, this, [this, secret](int hours) {
        m_settlingHours = hours;
        addWith(secret);
    });
    question->start();
}

/// What a person may not have thought of.
QString ProfileCommand::describe(const Profile &profile)
{
    const QString settling = tr(
        "Its sessions may change for %n hours after their end (--settling).", nullptr, profile.settlingHours);
    const QString kept = profile.monthsKept == 0
        ? tr("Answers as received are kept until they are deleted (--keep-months).")
        : tr("Answers as received are deleted after %n months (--keep-months).", nullptr, profile.monthsKept);
    return settling + u' ' + kept;
}

void ProfileCommand::addWith(const Secret &secret)
{
    Profile wanted;
    wanted.name = m_line.profileName;
    wanted.host = m_line.source.host;
    wanted.scope = m_line.source.scope;
    wanted.botId = m_line.source.bots.value(0);
    wanted.algorithm = m_line.source.algorithm;
    if (!m_line.source.apiZone.isEmpty())
        wanted.apiZone = m_line.source.apiZone;
    if (m_line.zone)
        wanted.reportZone = m_line.zone->name();
    if (m_line.source.pageSize > 0)
        wanted.pageSize = m_line.source.pageSize;
    wanted.rate = m_line.source.rate;
    if (m_settlingHours > 0)
        wanted.settlingHours = m_settlingHours;
    if (m_line.source.keepMonths >= 0)
        wanted.monthsKept = m_line.source.keepMonths;
    QString problem = TokenSource(secret).pastedProblem();
    if (!problem.isEmpty())
        return end(ExitCode::Credentials, problem);
    problem = m_connections.profiles().problem(wanted);
    if (!problem.isEmpty())
        return end(ExitCode::Usage, problem);
    const auto profile = m_connections.profiles().add(wanted, &problem);
    if (!profile)
        return end(ExitCode::File, problem);
    keepTerms(m_connections.settings(), profile->id, m_line.terms);
    connect(m_connections.keepSecret(*profile, secret, false), &CredentialJob::finished, this,
        [this, profile](const CredentialResult &result) {
            if (result)
                return end(ExitCode::Success,
                    tr("The connection %1 is kept, its secret in the keychain.").arg(profile->name) + u' '
                        + describe(*profile));
            // A connection that cannot be used is worse than none.
            QString ignored;
            m_connections.profiles().remove(profile->id, &ignored);
            end(ExitCode::Credentials,
                tr("The connection %1 was not kept: %2 Without a keychain, name the account with --host and --scope, "
                   "and "
                   "give BILLSCOPE_CLIENT_ID and BILLSCOPE_CLIENT_SECRET in the environment.")
                    .arg(profile->name, result.sentence));
        });
}

void ProfileCommand::list()
{
    QString text;
    for (const Profile &profile : m_connections.profiles().profiles()) {
        const QString bot = profile.botId.isEmpty() ? QString() : u"\t"_s + profile.botId;
        text += u"%1\t%2\t%3%4\n"_s.arg(profile.name, profile.host, scopeName(profile.scope), bot);
    }
    if (QString problem; !writeWholeFile(u"-"_s, text.toUtf8(), &problem))
        return end(ExitCode::File, problem);
    end(ExitCode::Success,
        text.isEmpty() ? tr("There is no connection yet; `billscope profile add` makes one.") : QString());
}

std::optional<Profile> ProfileCommand::namedProfile()
{
    QString problem;
    auto profile = m_connections.findProfile(m_line.profileName, &problem);
    if (!profile)
        end(ExitCode::Usage, problem);
    return profile;
}

void ProfileCommand::test()
{
    const auto profile = namedProfile();
    if (!profile)
        return;
    m_connections.findSecret(*profile, this, [this](const Connections::Found &found) {
        if (found.problem.isEmpty())
            runTest(found.profile, found.secret);
        else
            end(found.exitCode, Connections::problemOnCommandLine(found));
    });
}

void ProfileCommand::runTest(const Profile &profile, const Secret &secret)
{
    auto *client = new ApiClient(m_connections.network(), profile, TokenSource(secret, profile.algorithm), this);
    auto *test = new ConnectionTest(*client, this);
    connect(test, &ConnectionTest::stepChanged, this, [](const ConnectionStep &step) {
        if (!step.isOver())
            return;
        // The exit code says the same, so that it does not matter whether anybody can read this.
        QString ignored;
        const QString line = u"%1 %2: %3"_s
                                 .arg(step.state == ConnectionStep::State::Failed      ? tr("FAILED")
                                         : step.state == ConnectionStep::State::Passed ? tr("ok")
                                                                                       : u"-"_s,
                                     -6)
                                 .arg(
                                     stepTitle(step.kind), step.sentence.isEmpty() ? tr("not reached") : step.sentence);
        writeWholeFile(u"-"_s, line.toUtf8() + '\n', &ignored);
    });
    connect(test, &ConnectionTest::finished, this,
        [this, test](bool passed) { end(passed ? ExitCode::Success : exitCode(test->error().kind), test->remark()); });
    test->start();
}

void ProfileCommand::remove()
{
    const auto profile = namedProfile();
    if (!profile)
        return;
    connect(m_connections.forgetSecret(*profile), &CredentialJob::finished, this,
        [this, profile](const CredentialResult &result) {
            if (!result && result.kind != CredentialResult::Kind::Unavailable)
                return end(ExitCode::Credentials,
                    tr("The connection %1 is still there, for its secret could not be removed: %2")
                        .arg(profile->name, result.sentence));
            removeWithData(*profile, result);
        });
}

/// What was fetched goes first: later nothing but a list of archives would find it.
void ProfileCommand::removeWithData(const Profile &profile, const CredentialResult &forgotten)
{
    const QString path = archivePath(archiveKeyOf(profile, {}));
    QString what;
    if (QFileInfo::exists(path) && m_line.keepsData) {
        what = tr("What was fetched with it stays on this computer; `billscope fetches delete --archive %1 --all` "
                  "deletes it.")
                   .arg(archiveName(path));
    } else if (QFileInfo::exists(path)) {
        const ArchiveDeletion deletion = deleteArchive(path);
        if (!deletion.problem.isEmpty())
            return end(ExitCode::File,
                tr("The connection %1 is still there, but without its secret: %2").arg(profile.name, deletion.problem));
        what = tr("%n fetches were deleted with it; %1 were freed.", nullptr, deletion.fetches)
                   .arg(sizeText(deletion.freedBytes));
    }
    QString problem;
    if (!m_connections.profiles().remove(profile.id, &problem))
        return end(ExitCode::File, problem);
    const QString done = Connections::describeForgotten(profile, forgotten);
    end(forgotten ? ExitCode::Success : ExitCode::Credentials, what.isEmpty() ? done : done + u' ' + what);
}

void ProfileCommand::end(int exitCode, const QString &sentence)
{
    if (!sentence.isEmpty())
        writeStandardError(sentence + u'\n');
    emit finished(exitCode);
}
