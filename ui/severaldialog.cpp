// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "severaldialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

SeveralDialog::SeveralDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Several connections"));
    auto *explanation = new QLabel(
        tr("The sessions of all these connections are fetched one after the other and shown together."), this);
    explanation->setWordWrap(true);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(windowTitle());
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_use = box->button(QDialogButtonBox::Ok);
    m_use->setText(tr("Use these"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_list, 1);
    layout->addWidget(box);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, [this] { m_use->setEnabled(chosen().size() > 1); });
    setProfiles({}, {});
    resize(420, 360);
}

void SeveralDialog::setProfiles(const QList<Profile> &profiles, const QStringList &chosen)
{
    m_list->clear();
    for (const Profile &profile : profiles) {
        auto *item = new QListWidgetItem(profile.name, m_list);
        item->setData(Qt::UserRole, profile.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(profile.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_use->setEnabled(this->chosen().size() > 1);
}

QStringList SeveralDialog::chosen() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids << m_list->item(row)->data(Qt::UserRole).toString();
    }
    return ids;
}
