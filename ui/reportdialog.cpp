// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReportDialog::ReportDialog(const QString &report, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Diagnostic report"));
    auto *sentence = new QLabel(
        tr("This report helps to find what is wrong. It holds no secret, no host and no session; "
           "read it before you pass it on."),
        this);
    sentence->setWordWrap(true);
    auto *text = new QPlainTextEdit(report, this);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(windowTitle());
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = box->addButton(tr("&Copy the report"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copy"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(sentence);
    layout->addWidget(text, 1);
    layout->addWidget(box);
    connect(copy, &QPushButton::clicked, this, [report] { QGuiApplication::clipboard()->setText(report); });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(640, 440);
}
