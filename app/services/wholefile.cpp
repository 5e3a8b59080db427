// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WholeFile)
};

} // namespace

void letWritesFail()
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

bool isStream(const QString &path)
{
    const QFileInfo info(path);
    return path == "-"_L1 || (info.exists() && !info.isFile() && !info.isDir());
}

WholeFile::WholeFile(const QString &path)
    : m_path(path)
{ }

WholeFile::~WholeFile() = default;

bool WholeFile::open()
{
    if (m_path == "-"_L1) {
        auto file = std::make_unique<QFile>();
        if (!file->open(stdout, QIODevice::WriteOnly))
            return fail(file->errorString());
        m_file = std::move(file);
        return true;
    }
    if (isStream(m_path)) {
        m_file = std::make_unique<QFile>(m_path);
        return m_file->open(QIODevice::WriteOnly) || fail(m_file->errorString());
    }
    m_error = problemWithPath();
    if (!m_error.isEmpty())
        return false;
    m_file = std::make_unique<QSaveFile>(m_path);
    return m_file->open(QIODevice::WriteOnly) || fail(m_file->errorString());
}

bool WholeFile::write(std::string_view bytes)
{
    m_hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    // Where only a part of it finds room, Qt names no reason before the rest is tried.
    while (!bytes.empty()) {
        const qint64 written = m_file->write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (written <= 0)
            return fail(m_file->errorString());
        bytes.remove_prefix(static_cast<size_t>(written));
    }
    return true;
}

bool WholeFile::commit()
{
    auto *saved = qobject_cast<QSaveFile *>(m_file.get());
    const bool done = saved ? saved->commit() : m_file->flush();
    return done || fail(m_file->errorString());
}

QString WholeFile::problemWithPath() const
{
    if (isStream(m_path))
        return {};
    const QFileInfo info(m_path);
    const QString folder = QDir::toNativeSeparators(info.absolutePath());
    const QString name = QDir::toNativeSeparators(m_path);
    if (info.isDir())
        return Text::tr("%1 is a folder. Give the name of a file in it.").arg(name);
    if (!QFileInfo::exists(info.absolutePath()))
        return Text::tr("There is no folder %1 to write to. Create it, or choose another one.").arg(folder);
    if (!QFileInfo(info.absolutePath()).isWritable())
        return Text::tr("You have no permission to write into the folder %1. Choose another one.").arg(folder);
    return {};
}

bool WholeFile::fail(const QString &reason)
{
    const QString name = QDir::toNativeSeparators(m_path);
    if (m_path == "-"_L1)
        m_error = Text::tr("Standard output cannot be written: %1. Nothing more is written.").arg(reason);
    else if (isStream(m_path))
        m_error = Text::tr("%1 cannot be written: %2. Nothing more is written.").arg(name, reason);
    else
        m_error = Text::tr(
            "%1 cannot be written: %2. Free space there, or choose another folder; this file was not changed.")
                      .arg(name, reason);
    return false;
}

bool commitAll(const std::vector<std::unique_ptr<WholeFile>> &files, QString *sentence)
{
    QStringList done;
    for (const auto &file : files) {
        if (file->commit()) {
            done << QDir::toNativeSeparators(file->path());
            continue;
        }
        *sentence = file->errorString();
        if (!done.isEmpty())
            *sentence += u' ' + Text::tr("Written before that, and new by now: %1.").arg(done.join(u", "_s));
        return false;
    }
    return true;
}

bool writeWholeFile(const QString &path, const QByteArray &bytes, QString *sentence)
{
    WholeFile file(path);
    const bool done = file.open() && file.write({bytes.constData(), static_cast<size_t>(bytes.size())})
        && file.commit();
    if (!done)
        *sentence = file.errorString();
    return done;
}
