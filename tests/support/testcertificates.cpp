// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcertificates.h"

#include <QDebug>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace {

QStringList newKey()
{
    return {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};
}

void openssl(const QString &dir, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(dir);
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning() << "openssl" << arguments << process.errorString() << process.readAllStandardError();
}

void makeAuthority(const QString &dir)
{
    openssl(dir,
        QStringList{u"req"_s, u"-x509"_s, u"-subj"_s, u"/CN=Billscope test CA"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s,
            u"ca.pem"_s, u"-days"_s, u"2"_s, u"-addext"_s, u"keyUsage=critical,keyCertSign"_s}
            + newKey());
}

QSslConfiguration makeServer(const QString &dir, const QString &name, const QString &hosts, int days)
{
    const QString key = name + ".key"_L1;
    const QString request = name + ".csr"_L1;
    const QString certificate = name + ".pem"_L1;
    openssl(dir,
        QStringList{u"req"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, key, u"-out"_s, request, u"-addext"_s,
            u"subjectAltName="_s + hosts}
            + newKey());
    openssl(dir,
        {u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s, u"-CAcreateserial"_s,
            u"-copy_extensions"_s, u"copy"_s, u"-days"_s, QString::number(days), u"-out"_s, certificate});

    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate::fromPath(dir + u'/' + certificate).value(0));
    QFile file(dir + u'/' + key);
    if (file.open(QIODevice::ReadOnly))
        configuration.setPrivateKey(QSslKey(&file, QSsl::Ec));
    return configuration;
}
} // namespace

TestCertificates makeTestCertificates(const QString &dir)
{
    const QString loopback = u"IP:127.0.0.1,DNS:localhost"_s;
    makeAuthority(dir);
    return {.caFile = dir + u"/ca.pem"_s,
        .valid = makeServer(dir, u"valid"_s, loopback, 2),
        .expired = makeServer(dir, u"expired"_s, loopback, -1),
        .wrongHost = makeServer(dir, u"wrong-host"_s, u"DNS:somewhere.example"_s, 2)};
}
