// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretinput.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

using Variables = QMap<QString, QString>;

namespace {

const QString token = u"eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJjcy0xIn0.abc"_s;

} // namespace

class SecretInputTest : public QObject
{
    Q_OBJECT

private slots:
    void environment_data();
    void environment();
    void standardInput_data();
    void standardInput();
};

void SecretInputTest::environment_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<Secret>("expected");
    const QString id = u"BILLSCOPE_CLIENT_ID"_s;
    const QString secret = u"BILLSCOPE_CLIENT_SECRET"_s;
    const QString jwt = u"BILLSCOPE_TOKEN"_s;
    QTest::newRow("nothing") << Variables() << Secret();
    QTest::newRow("both") << Variables{{id, u"cs-1"_s}, {secret, u" s3cret\n"_s}} << Secret{u"cs-1"_s, u"s3cret"_s, {}};
    QTest::newRow("half") << Variables{{id, u"cs-1"_s}} << Secret();
    QTest::newRow("empty") << Variables{{id, u"cs-1"_s}, {secret, QString()}} << Secret();
    QTest::newRow("token") << Variables{{jwt, token}} << Secret{{}, {}, token};
    QTest::newRow("token first") << Variables{{jwt, token}, {id, u"cs-1"_s}, {secret, u"x"_s}} << Secret{{}, {}, token};
    QTest::newRow("empty token") << Variables{{jwt, u" "_s}, {id, u"cs-1"_s}, {secret, u"x"_s}}
                                 << Secret{u"cs-1"_s, u"x"_s, {}};
}

void SecretInputTest::environment()
{
    QFETCH(const Variables, variables);
    QFETCH(const Secret, expected);
    QProcessEnvironment environment;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    const std::optional<Secret> secret = secretFromEnvironment(environment);
    QCOMPARE(secret.has_value(), !expected.isEmpty());
    QCOMPARE(secret.value_or(Secret()), expected);
}

void SecretInputTest::standardInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<Secret>("expected");
    QTest::newRow("two lines") << "cs-1\ns3cret\n"_ba << Secret{u"cs-1"_s, u"s3cret"_s, {}};
    QTest::newRow("no last end") << "cs-1\r\ns3cr\xC3\xA9t"_ba << Secret{u"cs-1"_s, u"s3crét"_s, {}};
    QTest::newRow("more lines") << "cs-1\ns3cret\nmore\n"_ba << Secret{u"cs-1"_s, u"s3cret"_s, {}};
    QTest::newRow("token") << token.toUtf8() + '\n' << Secret{{}, {}, token};
    QTest::newRow("one line") << "cs-1\n"_ba << Secret();
    QTest::newRow("empty line") << "cs-1\n\n"_ba << Secret();
    QTest::newRow("nothing") << QByteArray() << Secret();
}

void SecretInputTest::standardInput()
{
    QFETCH(QByteArray, input);
    QFETCH(const Secret, expected);
    QBuffer buffer(&input);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QString error;
    const std::optional<Secret> secret = readSecret(buffer, &error);
    QCOMPARE(secret.value_or(Secret()), expected);
    QCOMPARE(secret.has_value(), error.isEmpty());
}

QTEST_GUILESS_MAIN(SecretInputTest)
#include "tst_secretinput.moc"
