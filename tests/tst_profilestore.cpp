// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilestore.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

Profile someProfile(const QString &name = u"Acme production"_s)
{
    Profile profile;
    profile.name = name;
    profile.host = u"https://bots.kore.ai"_s;
    profile.scope = Scope::Bot;
    profile.botId = u"st-1"_s;
    profile.algorithm = SigningAlgorithm::HS512;
    profile.apiZone = u"Asia/Kolkata"_s;
    profile.reportZone = u"Europe/Berlin"_s;
    profile.pageSize = 250;
    profile.rate = 30;
    profile.settlingHours = 384;
    profile.proxyMode = ProxyMode::Manual;
    profile.proxyUrl = u"socks5://proxy.example:1080"_s;
    profile.caFile = u"/etc/ssl/company.pem"_s;
    profile.adminPath = u"/api/public/getBillingSessionsDetails"_s;
    return profile;
}

QStringList names(const ProfileStore &store)
{
    QStringList result;
    for (const Profile &profile : store.profiles())
        result << profile.name;
    return result;
}

} // namespace

class ProfileStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsEverything();
    void keepsNoMoreThanAProfile();
    void nameIsTheirOwn();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void replaces();
    void removes();
    void remembersTheAdminPath();
    void freeName();
    void oddSettingsAreStood();
    void settingsThatCannotBeWritten();

private:
    std::unique_ptr<QSettings> open() const
    {
        return std::make_unique<QSettings>(m_dir->filePath(u"x.ini"_s), QSettings::IniFormat);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    QString m_error;
};

void ProfileStoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = open();
}

void ProfileStoreTest::keepsEverything()
{
    ProfileStore store(*m_settings);
    QVERIFY(store.profiles().isEmpty());
    QSignalSpy changed(&store, &ProfileStore::changed);
    const std::optional<Profile> added = store.add(someProfile(), &m_error);
    QVERIFY2(added, qPrintable(m_error));
    QCOMPARE(changed.count(), 1);
    Profile expected = someProfile();
    expected.id = added->id;
    QVERIFY(!expected.id.isEmpty());
    QCOMPARE(*added, expected);

    const std::unique_ptr<QSettings> again = open();
    const ProfileStore reopened(*again);
    QCOMPARE(reopened.profiles(), QList<Profile>{expected});
    QCOMPARE(reopened.find(u" acme PRODUCTION"_s), expected);
    QCOMPARE(reopened.findById(expected.id), expected);
    QVERIFY(!reopened.find(u"Acme"_s));
}

void ProfileStoreTest::keepsNoMoreThanAProfile()
{
    ProfileStore store(*m_settings);
    QVERIFY(store.add(someProfile(), &m_error));
    QFile file(m_settings->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList keys;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.contains('='))
            keys << QString::fromUtf8(line.split('=').constFirst()).section(u'\\', -1);
    }
    keys.sort();
    const QStringList expected{u"adminPath"_s, u"algorithm"_s, u"apiZone"_s, u"botId"_s, u"caFile"_s, u"host"_s,
        u"monthsKept"_s, u"name"_s, u"pageSize"_s, u"proxy"_s, u"proxyUrl"_s, u"rate"_s, u"reportZone"_s, u"scope"_s,
        u"settlingHours"_s, u"version"_s};
    QCOMPARE(keys, expected);
}

void ProfileStoreTest::nameIsTheirOwn()
{
    ProfileStore store(*m_settings);
    QVERIFY(store.add(someProfile(u"  b "_s), &m_error));
    QVERIFY(store.add(someProfile(u"a"_s), &m_error));
    QCOMPARE(names(store), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(!store.add(someProfile(u"B"_s), &m_error));
    QVERIFY(m_error.contains(u"“B”"_s));
    QCOMPARE(store.profiles().size(), 2);
}

void ProfileStoreTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::newRow("no name") << QString() << u"https://bots.kore.ai"_s;
    QTest::newRow("plain http") << u"a"_s << u"http://bots.kore.ai"_s;
    QTest::newRow("password in the host") << u"a"_s << u"https://u:p@bots.kore.ai"_s;
}

void ProfileStoreTest::refusesWhatIsWrong()
{
    QFETCH(const QString, name);
    QFETCH(const QString, host);
    Profile profile = someProfile(name);
    profile.host = host;
    ProfileStore store(*m_settings);
    QSignalSpy changed(&store, &ProfileStore::changed);
    QVERIFY(!store.add(profile, &m_error));
    QVERIFY(!m_error.isEmpty());
    QCOMPARE(changed.count(), 0);
    QVERIFY(m_settings->allKeys().isEmpty());
}

void ProfileStoreTest::replaces()
{
    ProfileStore store(*m_settings);
    Profile profile = store.add(someProfile(), &m_error).value_or(Profile());
    QVERIFY(store.add(someProfile(u"other"_s), &m_error));
    profile.name = u"Acme test"_s;
    profile.host = u"platform.kore.ai/"_s;
    QVERIFY2(store.replace(profile, &m_error), qPrintable(m_error));
    profile.host = u"https://platform.kore.ai"_s;
    QCOMPARE(store.findById(profile.id), profile);
    QCOMPARE(names(store), (QStringList{u"Acme test"_s, u"other"_s}));

    profile.name = u"OTHER"_s;
    QVERIFY(!store.replace(profile, &m_error));
    QVERIFY(!m_error.isEmpty());
    profile.name = u"new"_s;
    profile.id = u"unknown"_s;
    QVERIFY(!store.replace(profile, &m_error));
    QVERIFY(!m_error.isEmpty());
    QCOMPARE(store.profiles().size(), 2);
}

void ProfileStoreTest::removes()
{
    ProfileStore store(*m_settings);
    const QString id = store.add(someProfile(), &m_error).value_or(Profile()).id;
    QSignalSpy changed(&store, &ProfileStore::changed);
    QVERIFY(store.remove(id, &m_error));
    QVERIFY(store.remove(id, &m_error));
    QVERIFY(store.remove(QString(), &m_error));
    QCOMPARE(changed.count(), 1);
    QVERIFY(store.profiles().isEmpty());
    QCOMPARE(m_settings->allKeys(), QStringList{u"version"_s});
}

void ProfileStoreTest::remembersTheAdminPath()
{
    ProfileStore store(*m_settings);
    const QString id = store.add(someProfile(), &m_error).value_or(Profile()).id;
    QSignalSpy changed(&store, &ProfileStore::changed);
    store.setAdminPath(id, u"/new"_s);
    store.setAdminPath(id, u"/new"_s);
    store.setAdminPath(u"unknown"_s, u"/new"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(ProfileStore(*m_settings).profiles().value(0).adminPath, u"/new"_s);
}

void ProfileStoreTest::freeName()
{
    ProfileStore store(*m_settings);
    QCOMPARE(store.freeName(u" Acme "_s), u"Acme"_s);
    QVERIFY(store.add(someProfile(u"Acme"_s), &m_error));
    QCOMPARE(store.freeName(u"acme"_s), u"acme 2"_s);
    QVERIFY(store.add(someProfile(u"Acme 2"_s), &m_error));
    QCOMPARE(store.freeName(u"Acme"_s), u"Acme 3"_s);
}

// Of a later version, or of a person with an editor.
void ProfileStoreTest::oddSettingsAreStood()
{
    m_settings->setValue(u"version"_s, 99);
    m_settings->setValue(u"profiles/x/name"_s, u"odd"_s);
    m_settings->setValue(u"profiles/x/scope"_s, u"galaxy"_s);
    m_settings->setValue(u"profiles/x/algorithm"_s, u"RS256"_s);
    m_settings->setValue(u"profiles/x/proxy"_s, 17);
    m_settings->setValue(u"profiles/x/pageSize"_s, u"many"_s);
    m_settings->setValue(u"profiles/x/settlingHours"_s, 1);
    m_settings->setValue(u"profiles/x/later"_s, true);
    ProfileStore store(*m_settings);
    QCOMPARE(store.profiles().size(), 1);
    Profile profile = store.profiles().constFirst();
    QCOMPARE(profile.scope, Scope::Admin);
    QCOMPARE(profile.proxyMode, ProxyMode::System);
    QCOMPARE(profile.settlingHours, DefaultSettlingHours);
    QVERIFY(!problemWith(profile).isEmpty());
    profile.host = u"https://bots.kore.ai"_s;
    profile.pageSize = 100;
    QVERIFY2(store.replace(profile, &m_error), qPrintable(m_error));
    QVERIFY(m_settings->contains(u"profiles/x/later"_s));
}

void ProfileStoreTest::settingsThatCannotBeWritten()
{
    QFile wall(m_dir->filePath(u"wall"_s));
    QVERIFY(wall.open(QIODevice::WriteOnly));
    const QString path = wall.fileName() + u"/x.ini"_s;
    QSettings settings(path, QSettings::IniFormat);
    settings.setValue(u"profiles/x/name"_s, u"there"_s);
    settings.setValue(u"profiles/x/host"_s, u"https://bots.kore.ai"_s);
    ProfileStore store(settings);
    const Profile there = store.profiles().value(0);
    QVERIFY(!store.add(someProfile(), &m_error));
    QVERIFY2(m_error.contains(path), qPrintable(m_error));
    QCOMPARE(store.profiles(), QList<Profile>{there});

    Profile changed = there;
    changed.name = u"other"_s;
    m_error.clear();
    QVERIFY(!store.replace(changed, &m_error));
    QVERIFY2(m_error.contains(path), qPrintable(m_error));
    QCOMPARE(store.profiles(), QList<Profile>{there});

    m_error.clear();
    QVERIFY(!store.remove(there.id, &m_error));
    QVERIFY2(m_error.contains(path), qPrintable(m_error));
    QCOMPARE(store.profiles(), QList<Profile>{there});
}

QTEST_GUILESS_MAIN(ProfileStoreTest)
#include "tst_profilestore.moc"
