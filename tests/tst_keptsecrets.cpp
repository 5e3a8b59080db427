// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connections.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Where a secret is kept, beside a real keychain.
class TestKeptSecrets : public QObject
{
    Q_OBJECT

private slots:
    void forThisRunOnly_leavesNoOlderOne();
};

static CredentialResult resultOf(CredentialJob *job)
{
    std::optional<CredentialResult> result;
    QObject::connect(job, &CredentialJob::finished, job, [&result](const CredentialResult &r) { result = r; });
    [&result] { QTRY_VERIFY_WITH_TIMEOUT(result, 30000); }();
    return result.value_or(CredentialResult{.kind = CredentialResult::Kind::Failed});
}

void TestKeptSecrets::forThisRunOnly_leavesNoOlderOne()
{
    Profile profile;
    profile.id = u"7"_s;
    Connections connections;
    connections.keychain().refreshState();
    QTRY_COMPARE(connections.keychain().state().kind, KeychainState::Kind::Available);
    QVERIFY(resultOf(connections.keepSecret(profile, {.clientId = u"cs-1"_s, .clientSecret = u"old"_s}, false)));
    QCOMPARE(resultOf(connections.keychain().read(profile.id)).secret.clientSecret, u"old"_s);

    QVERIFY(resultOf(connections.keepSecret(profile, {.clientId = u"cs-1"_s, .clientSecret = u"new"_s}, true)));
    QTRY_COMPARE(resultOf(connections.keychain().read(profile.id)).kind, CredentialResult::Kind::NotFound);
    std::optional<Connections::Found> found;
    connections.findSecret(profile, this, [&found](const Connections::Found &answer) { found = answer; });
    QTRY_VERIFY(found);
    QCOMPARE(found->secret.clientSecret, u"new"_s);
}

QTEST_GUILESS_MAIN(TestKeptSecrets)
#include "tst_keptsecrets.moc"
